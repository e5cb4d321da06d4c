using Microsoft.EntityFrameworkCore;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>The table of a module's audit log.</summary>
public static class AuditLogModel
{
    /// <summary>Call in <c>OnModelCreating</c> of an <see cref="IAuditedDb"/>.</summary>
    public static void UseAuditLog(this ModelBuilder builder) => builder.Entity<AuditEntry>(entry =>
    {
        entry.ToTable("audit_log");
        entry.Property(e => e.Actor).HasMaxLength(AuditEntry.MaxPartyLength);
        entry.Property(e => e.ClientId).HasMaxLength(AuditEntry.MaxPartyLength);
        entry.Property(e => e.Action).HasMaxLength(AuditEntry.MaxNameLength);
        entry.Property(e => e.Subject).HasMaxLength(AuditEntry.MaxPartyLength);
        entry.Property(e => e.Details).HasMaxLength(AuditEntry.MaxDetailsLength);

        // The newest first, whatever is filtered: identifiers grow with time.
        entry.HasIndex(e => new { e.Actor, e.Id });
        entry.HasIndex(e => new { e.Action, e.Id });
        entry.HasIndex(e => new { e.Subject, e.Id });
    });
}
