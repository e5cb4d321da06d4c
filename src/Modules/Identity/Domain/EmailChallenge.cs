using Monolith.Platform.Domain;

namespace Monolith.Identity.Domain;

/// <summary>
/// Somebody's claim to an e-mail address, proven with the token of a mail that only its holder reads. It exists whether or not there is an
/// account, so that asking for it tells nothing; what the mail says is decided when it is sent.
/// </summary>
public sealed class EmailChallenge : IAboutPerson
{
    /// <summary>How many passwords may be tried with the token of a registration.</summary>
    public const int MaxTries = 5;

    private static readonly TimeSpan RegistrationLifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan PasswordResetLifetime = TimeSpan.FromHours(1);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private EmailChallenge(Guid id, EmailPurpose purpose, string email, string? emailHash, string? passwordHash, DateTimeOffset requestedAt, DateTimeOffset expiresAt)
    {
        Id = id;
        Purpose = purpose;
        Email = email;
        EmailHash = emailHash;
        PasswordHash = passwordHash;
        RequestedAt = requestedAt;
        ExpiresAt = expiresAt;
        NextAttemptAt = requestedAt;
    }

    public Guid Id { get; private set; }

    public EmailPurpose Purpose { get; private set; }

    /// <summary>Whose key the address is encrypted with: one of the challenge's own, for nobody may learn who is known already.</summary>
    public Guid? SubjectId { get; private set; }

    /// <summary>The address as it was written; of a password reset its normal form, for that mail goes to the address of the account.</summary>
    public string Email { get; private set; }

    /// <summary>The keyed hash of the address, by which challenges of the same one are found; null in rows from before there was one.</summary>
    public string? EmailHash { get; private set; }

    /// <summary>Of a registration: the hash of the password chosen for the account to be; forgotten once there is one.</summary>
    public string? PasswordHash { get; private set; }

    /// <summary>SHA-256 of the mailed token; null until it is mailed.</summary>
    public byte[]? TokenHash { get; private set; }

    public DateTimeOffset RequestedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>When the mail is tried next; null once it needs no more trying.</summary>
    public DateTimeOffset? NextAttemptAt { get; private set; }

    /// <summary>Passwords that were tried with the token; after <see cref="MaxTries"/> it serves no more.</summary>
    public int Tries { get; private set; }

    /// <summary>When the token was used; it serves once.</summary>
    public DateTimeOffset? CompletedAt { get; private set; }

    public static EmailChallenge Registration(EmailAddress email, string emailHash, string passwordHash, DateTimeOffset now) =>
        new(Guid.CreateVersion7(now), EmailPurpose.Registration, email.Value, emailHash, passwordHash, now, now + RegistrationLifetime);

    public static EmailChallenge PasswordReset(EmailAddress email, string emailHash, DateTimeOffset now) =>
        new(Guid.CreateVersion7(now), EmailPurpose.PasswordReset, email.Normalized, emailHash, null, now, now + PasswordResetLifetime);

    /// <summary>How long to wait after the given number of attempts before the mail is tried again; doubles from a minute to an hour.</summary>
    public static TimeSpan PauseAfter(int attempts) => Doubling.Of(FirstPause, attempts - 1, LongestPause);

    public bool IsOpen(DateTimeOffset now) => CompletedAt is null && Tries < MaxTries && now < ExpiresAt;

    /// <summary>Has the address encrypted with a key that lasts as long as the challenge.</summary>
    public void KeepUnder(Guid? subject) => SubjectId = subject;

    /// <summary>Uses the token up, and stops what mail is still to be sent.</summary>
    public void Complete(DateTimeOffset now)
    {
        CompletedAt = now;
        NextAttemptAt = null;
        PasswordHash = null;
    }
}
