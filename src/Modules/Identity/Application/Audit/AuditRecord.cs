using System.Linq.Expressions;
using Monolith.Platform.Application;

namespace Monolith.Identity.Application;

/// <summary>One entry of the audit log: who did what to what.</summary>
public sealed record AuditRecord : IExample<AuditRecord>
{
    internal static readonly Expression<Func<AuditEntry, AuditRecord>> Projection = Projections.Of<AuditEntry, AuditRecord>();

    public static AuditRecord Example { get; } = new()
    {
        Id = new Guid("01981f2e-7c1b-7d7e-9a41-3f0c5b8e2d40"),
        At = new DateTimeOffset(2026, 1, 14, 16, 5, 0, TimeSpan.Zero),
        ActorKind = CallerKind.User,
        Actor = "01981f2e-7c1b-7d7e-9a41-3f0c5b8e2b21",
        ClientId = "back-office",
        Action = "identity.user.roles_changed",
        Subject = UserDetails.Example.Id.ToString(),
        Details = "+editor",
    };

    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required CallerKind ActorKind { get; init; }

    /// <summary>The id of who did it: a user's, a client's, a job's name; empty for a visitor.</summary>
    public required string Actor { get; init; }

    /// <summary>The OAuth client through which it was done; empty where there was none.</summary>
    public required string ClientId { get; init; }

    /// <summary>What was done, a stable name.</summary>
    public required string Action { get; init; }

    /// <summary>The id of what it was done to.</summary>
    public required string Subject { get; init; }

    /// <summary>What changed, in short; never a secret.</summary>
    public required string Details { get; init; }
}
