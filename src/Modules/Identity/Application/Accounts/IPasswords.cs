using Monolith.Identity.Domain;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>Hashes and checks passwords, as many at once as the machine bears; more are refused as busy.</summary>
public interface IPasswords
{
    Task<Result<string>> Hash(string password, CancellationToken cancellationToken);

    /// <summary>
    /// Whether this is the account's password and the account may be used. Each call is a try that counts towards the account's lockout, and
    /// does the same work whether or not there is an account; one that was right is forgotten when the unit of work saves.
    /// </summary>
    Task<Result<bool>> IsRight(Account? account, string password, CancellationToken cancellationToken);

    /// <summary>
    /// Whether this is the password chosen with a registration. Each call uses up one of its <see cref="EmailChallenge.MaxTries"/>, and does the
    /// same work whether or not there is a registration; without one, or with no try left, its link is refused.
    /// </summary>
    Task<Result<bool>> IsChosen(EmailChallenge? registration, string password, CancellationToken cancellationToken);
}
