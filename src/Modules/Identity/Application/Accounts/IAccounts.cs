using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>The accounts of people; what is changed here is saved with the unit of work.</summary>
public interface IAccounts
{
    Task<Account?> Find(EmailAddress email, CancellationToken cancellationToken);

    Task<Account?> Find(Guid id, CancellationToken cancellationToken);

    /// <summary>Opens an account whose address is proven.</summary>
    Task<Account> Open(EmailAddress email, string passwordHash, CancellationToken cancellationToken);

    /// <summary>Closes the account of somebody who was erased, for good: takes password, roles and sessions from it, and by what it was found, and deletes what was asked for by mail.</summary>
    /// <returns>The user's id; null when the person has no account.</returns>
    Task<Guid?> Anonymize(Guid subject, CancellationToken cancellationToken);

    /// <summary>Gives an account another password, and forgets failed tries with the old one.</summary>
    Task SetPassword(Guid id, string passwordHash, CancellationToken cancellationToken);
}
