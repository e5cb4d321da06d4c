using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;
using Monolith.Platform.Infrastructure;

namespace Monolith.Testing;

/// <summary>Deliveries of events as operators find them.</summary>
public static class Deliveries
{
    private const int ManyAttempts = 12;

    /// <summary>A delivery in the catalogue's database, to a handler that no version of the product has, so that nobody touches it.</summary>
    /// <returns>The event's identifier.</returns>
    public static async Task<Guid> NewDelivery(this MonolithApp app, string handler, DeliveryStatus status, DateTimeOffset? endedAt = null)
    {
        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var delivery = EventDelivery.Of(
            new()
            {
                EventId = Guid.CreateVersion7(),
                Event = "catalog.service-published.v1",
                Key = Guid.CreateVersion7(),
                Version = 1,
                Payload = "{}",
                CorrelationId = "test",
                CausationId = null,
                TraceParent = null,
                OccurredAt = now.AddMinutes(-1),
            },
            handler,
            now);
        if (status is not DeliveryStatus.Pending)
        {
            (delivery.Status, delivery.Attempts, delivery.EndedAt) = (status, ManyAttempts, endedAt ?? now);
            delivery.LastError = status is DeliveryStatus.Dead ? "TimeoutException: too slow" : null;
        }

        await using var scope = app.Services.CreateAsyncScope();
        var context = app.Services.GetServices<ModuleDatabase>().Single(database => database.Name == "catalog").Context(scope.ServiceProvider);
        context.Add(delivery);
        await context.SaveChangesAsync();
        return delivery.EventId;
    }
}
