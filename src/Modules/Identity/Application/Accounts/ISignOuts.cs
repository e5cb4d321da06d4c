namespace Monolith.Identity.Application;

/// <summary>Ends what a person has open everywhere.</summary>
public interface ISignOuts
{
    /// <summary>Ends the person's sessions with the unit of work, and revokes all OAuth tokens and authorizations at once.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="exceptSession">A session that stays.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task EndAll(Guid userId, Guid? exceptSession, CancellationToken cancellationToken);
}
