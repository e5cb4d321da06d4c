using Monolith.Identity.Domain;
using Monolith.Platform.Application;

namespace Monolith.Identity.Application;

/// <summary>What is done to sessions, with its entry in the audit log.</summary>
public static class IdentityDbExtensions
{
    /// <summary>Adds a session of somebody whose proof was good.</summary>
    public static void Start(this IIdentityDb db, UserSession session, Caller caller)
    {
        db.Sessions.Add(session);
        db.AuditLog.Add(AuditEntry.Of(caller, "identity.session.started", session.UserId.ToString(), session.StartedAt, session.Id.ToString()));
    }

    /// <summary>Ends a session that is alive.</summary>
    public static void End(this IIdentityDb db, UserSession session, Caller caller, DateTimeOffset now)
    {
        session.End(now);
        db.AuditLog.Add(AuditEntry.Of(caller, "identity.session.ended", session.UserId.ToString(), now, session.Id.ToString()));
    }
}
