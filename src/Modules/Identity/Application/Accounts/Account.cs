using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>A person's account as far as signing in is concerned.</summary>
/// <param name="Id">The user's id.</param>
/// <param name="SubjectId">The person in the key store; null for accounts from before, until the background finds out.</param>
/// <param name="Email">The address as the person wrote it, encrypted: <c>IPersonalData.Read</c> opens it.</param>
/// <param name="PasswordHash">Null where the person has no password.</param>
/// <param name="SecurityStamp">Another one with each change of the password.</param>
/// <param name="IsEnabled">Whether the account may be used at all.</param>
/// <param name="FailedTries">Wrong passwords in a row.</param>
/// <param name="LockedUntil">Until when no password is taken; past or null when one is.</param>
public sealed record Account(
    Guid Id, Guid? SubjectId, string Email, string? PasswordHash, string? SecurityStamp, bool IsEnabled, int FailedTries, DateTimeOffset? LockedUntil) : IAboutPerson
{
    /// <summary>Never the address or the hash: this text could end up in a log.</summary>
    public override string ToString() => $"(account {Id})";
}
