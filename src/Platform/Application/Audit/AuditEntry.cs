using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>Who did what to what; written in the same transaction as the deed, never changed afterwards, free of secrets.</summary>
public sealed class AuditEntry : IIdentified
{
    public const int MaxDetailsLength = 1_000;
    public const int MaxNameLength = 100;
    public const int MaxPartyLength = 200;

    private AuditEntry(Guid id, DateTimeOffset at, CallerKind actorKind, string actor, string clientId, string action, string subject, string details)
    {
        Id = id;
        At = at;
        ActorKind = actorKind;
        Actor = actor;
        ClientId = clientId;
        Action = action;
        Subject = subject;
        Details = details;
    }

    public Guid Id { get; private set; }

    public DateTimeOffset At { get; private set; }

    public CallerKind ActorKind { get; private set; }

    /// <summary>The id of who did it: a user's, a client's, a job's name; empty for a visitor.</summary>
    public string Actor { get; private set; }

    /// <summary>The OAuth client through which it was done; empty where there was none.</summary>
    public string ClientId { get; private set; }

    /// <summary>What was done, a stable name such as <c>identity.user.disabled</c>.</summary>
    public string Action { get; private set; }

    /// <summary>The id of what it was done to.</summary>
    public string Subject { get; private set; }

    /// <summary>What changed, in short; names and ids only, no secrets and no personal data.</summary>
    public string Details { get; private set; }

    public static AuditEntry Of(Caller actor, string action, string subject, DateTimeOffset now, string details = "") =>
        new(Guid.CreateVersion7(now), now, actor.Kind, actor.Id, actor.ClientId, action, subject, details.Length > MaxDetailsLength ? details[..MaxDetailsLength] : details);
}
