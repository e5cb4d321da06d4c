using Microsoft.AspNetCore.Identity;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Infrastructure;

/// <summary>
/// A person with an account. The address is encrypted; the normalized one is a keyed hash of it, by which it is found and unique. There are no user names:
/// only rows that are not encrypted yet have one, which is the address.
/// </summary>
internal sealed class User : IdentityUser<Guid>, IAboutPerson
{
    /// <summary>Counts the changes made by administrators, from 1.</summary>
    public long Version { get; set; } = 1;

    /// <summary>The person in the key store; null for accounts from before, until the background finds out.</summary>
    public Guid? SubjectId { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Since when the account may not be used; null while it may.</summary>
    public DateTimeOffset? DisabledAt { get; set; }
}
