using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Monolith.Platform.Infrastructure;

/// <summary>Notes on deliveries what became of them other than being handled, fenced by their lease.</summary>
internal sealed partial class DeliveryMarks(IServiceScopeFactory scopes, TimeProvider clock, IOptions<EventOptions> options, ILogger<DeliveryMarks> logger)
{
    /// <summary>What a delivery says of itself while it is tried by itself.</summary>
    public const string ByItself = "It is being handled by itself: hosts ended while they had it.";

    private readonly EventOptions set = options.Value;

    /// <summary>It is going to be tried by itself, which may end the host.</summary>
    public async Task Isolate(ModuleDatabase database, EventDelivery delivery, CancellationToken cancellationToken)
    {
        await Change(database, [delivery], mark => mark.LastError = ByItself, cancellationToken);
        delivery.LastError = ByItself;
    }

    /// <summary>It failed: it waits for its next attempt, or for a person after the last one.</summary>
    public async Task Fail(ModuleDatabase database, EventDelivery delivery, string failure, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        DateTimeOffset? next = delivery.Attempts < set.MaxAttempts ? now + Backoff.Pause(delivery.Attempts, set.FirstPause, set.LongestPause) : null;
        EventFigures.Handled(delivery, next is null ? "dead" : "failed", now);
        if (next is null)
        {
            LogDead(delivery.Handler, delivery.Event, delivery.EventId, delivery.Attempts);
        }

        await Change(database, [delivery], mark => mark.Fail(failure, now, next), cancellationToken);
    }

    /// <summary>It was handed out and not tried: it waits as before.</summary>
    public Task Release(ModuleDatabase database, IEnumerable<EventDelivery> deliveries) =>
        Change(database, [.. deliveries], mark => mark.Release(clock.GetUtcNow()), CancellationToken.None);

    /// <summary>Gives back what a host has that stops: that one did not die of anything.</summary>
    public Task GiveBack(ModuleDatabase database, IEnumerable<EventDelivery> deliveries)
    {
        var now = clock.GetUtcNow();
        return Change(
            database,
            [.. deliveries],
            mark =>
            {
                mark.Release(now);
                mark.LastError = mark is { LastError: ByItself } ? null : mark.LastError;
            },
            CancellationToken.None);
    }

    private async Task Change(ModuleDatabase database, IReadOnlyList<EventDelivery> deliveries, Action<EventDelivery> change, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = database.Context(scope.ServiceProvider);
        foreach (var delivery in deliveries)
        {
            var mark = delivery.Copy();
            context.Attach(mark);
            change(mark);
        }

        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The lease ran out, and whoever has them now decides.
            LogLost(deliveries[0].Handler, deliveries.Count);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Handler} gave up {Event} {EventId} after {Attempts} attempts; replay or discard it")]
    private partial void LogDead(string handler, string @event, Guid eventId, int attempts);

    [LoggerMessage(LogLevel.Warning, "{Handler} lost the lease of {Count} deliveries")]
    private partial void LogLost(string handler, int count);
}
