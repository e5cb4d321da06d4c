using Monolith.Platform.Domain;

namespace Monolith.Identity.Domain;

/// <summary>
/// Somebody's claim to an e-mail address, proven with the token of a mail that only its holder reads. It exists whether or not there is an
/// account, so that asking for it tells nothing; what the mail says is decided when it is sent.
/// </summary>
public sealed class EmailChallenge
{
    private EmailChallenge(Guid id, EmailPurpose purpose, string email, string? passwordHash, DateTimeOffset requestedAt, DateTimeOffset expiresAt)
    {
        Id = id;
        Purpose = purpose;
        Email = email;
        PasswordHash = passwordHash;
        RequestedAt = requestedAt;
        ExpiresAt = expiresAt;
        NextAttemptAt = requestedAt;
    }

    public Guid Id { get; private set; }

    public EmailPurpose Purpose { get; private set; }

    /// <summary>The address as it was written.</summary>
    public string Email { get; private set; }

    /// <summary>Of a registration: the hash of the password chosen for the account to be.</summary>
    public string? PasswordHash { get; private set; }

    /// <summary>SHA-256 of the mailed token; null until it is mailed.</summary>
    public byte[]? TokenHash { get; private set; }

    public DateTimeOffset RequestedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>When the mail is tried next; null once it needs no more trying.</summary>
    public DateTimeOffset? NextAttemptAt { get; private set; }

    /// <summary>When the token was used; it serves once.</summary>
    public DateTimeOffset? CompletedAt { get; private set; }

    public static EmailChallenge Registration(EmailAddress email, string passwordHash, DateTimeOffset now, TimeSpan lifetime) =>
        new(Guid.CreateVersion7(now), EmailPurpose.Registration, email.Value, passwordHash, now, now + lifetime);

    public static EmailChallenge PasswordReset(EmailAddress email, DateTimeOffset now, TimeSpan lifetime) =>
        new(Guid.CreateVersion7(now), EmailPurpose.PasswordReset, email.Value, null, now, now + lifetime);
}
