using Microsoft.EntityFrameworkCore;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>The tables of a module's events: those it published, and those it takes in.</summary>
public static class EventsModel
{
    /// <summary>Call in <c>OnModelCreating</c> of every module's context, before <see cref="ModelConventions.UsePlatformModel"/>.</summary>
    public static void UseEvents(this ModelBuilder builder)
    {
        builder.Entity<OutboxMessage>(message =>
        {
            message.ToTable("outbox_messages");
            message.HasKey(m => m.Position);
            message.Property(m => m.Event).HasMaxLength(EventType.MaxNameLength);
            message.Property(m => m.CorrelationId).HasMaxLength(OutboxMessage.MaxCorrelationLength);
            message.Property(m => m.TraceParent).HasMaxLength(OutboxMessage.MaxTraceParentLength);

            // What waits is found without reading what is done; what is done is found by age.
            message.HasIndex(m => m.Position, "ix_outbox_messages_waiting").HasFilter("dispatched_at IS NULL");
            message.HasIndex(m => m.DispatchedAt);
            message.HasIndex(m => m.EventId).IsUnique();
        });
        builder.Entity<EventDelivery>(delivery =>
        {
            delivery.ToTable("event_deliveries");
            delivery.HasKey(d => d.Position);
            delivery.Property(d => d.Handler).HasMaxLength(EventHandlerAttribute.MaxNameLength);
            delivery.Property(d => d.Event).HasMaxLength(EventType.MaxNameLength);
            delivery.Property(d => d.CorrelationId).HasMaxLength(OutboxMessage.MaxCorrelationLength);
            delivery.Property(d => d.TraceParent).HasMaxLength(OutboxMessage.MaxTraceParentLength);
            delivery.Property(d => d.LastError).HasMaxLength(EventDelivery.MaxErrorLength);

            // Whoever lost the lease loses the save.
            delivery.Property(d => d.Lease).IsConcurrencyToken();
            delivery.HasIndex(d => new { d.EventId, d.Handler }).IsUnique();
            delivery.HasIndex(d => new { d.Handler, d.Position }, "ix_event_deliveries_waiting").HasFilter("status = 'Pending'");
            delivery.HasIndex(d => new { d.Handler, d.Key, d.Position }, "ix_event_deliveries_waiting_by_key").HasFilter("status = 'Pending'");
            delivery.HasIndex(d => new { d.Status, d.EventId, d.Handler });
            delivery.HasIndex(d => d.EndedAt);
        });
    }
}
