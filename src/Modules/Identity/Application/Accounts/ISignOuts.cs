namespace Monolith.Identity.Application;

/// <summary>Signs people out, wherever they are signed in.</summary>
public interface ISignOuts
{
    /// <summary>Ends all sessions of a user but one, and revokes every token and consent that clients hold on the user's behalf.</summary>
    Task EndAll(Guid userId, Guid? exceptSession, CancellationToken cancellationToken);
}
