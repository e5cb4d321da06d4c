using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>Finds an installation its first administrator without a password that anybody could know.</summary>
public interface IFirstAdministrator
{
    /// <summary>
    /// Makes a new user administrator, if the operator named the proven address in the setting <c>Identity:FirstAdministrator</c> and there
    /// is no administrator yet. Saved with the rest of the unit of work.
    /// </summary>
    Task Appoint(Guid userId, EmailAddress email, CancellationToken cancellationToken);
}
