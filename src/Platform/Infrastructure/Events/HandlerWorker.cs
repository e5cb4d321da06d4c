using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Infrastructure;

/// <summary>
/// Takes the waiting deliveries of one handler and has them handled. What a handler changes and the mark that it did so are one save, fenced by
/// the lease. Deliveries of different keys share a save while all goes well; as soon as one fails, each is tried by itself.
/// </summary>
internal sealed partial class HandlerWorker(
    EventCatalog catalog,
    EventScope handling,
    ICallerContext caller,
    IServiceScopeFactory scopes,
    Observations observations,
    TimeProvider clock,
    IOptions<EventOptions> options,
    ILogger<HandlerWorker> logger)
{
    private readonly EventOptions set = options.Value;

    /// <summary>Handles one batch.</summary>
    /// <returns>Whether there may be more.</returns>
    public async Task<bool> Work(ModuleDatabase database, string handler, CancellationToken cancellationToken)
    {
        var lease = Guid.CreateVersion7();
        var taken = await Take(database, handler, lease, cancellationToken);
        if (taken.Count == 0)
        {
            return false;
        }

        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var renewal = Renew(database, lease, done.Token);
        try
        {
            await Handle(database, taken, cancellationToken);
        }
        finally
        {
            await done.CancelAsync();
            await renewal;
        }

        return true;
    }

    /// <summary>Takes back what a host that was killed had handed out, where there can be no other host; elsewhere the leases run out.</summary>
    public async Task Recover(ModuleDatabase database, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = database.Context(scope.ServiceProvider);
        if (DatabaseEngines.Of(context.Database.ProviderName).IsEmbedded)
        {
            var now = clock.GetUtcNow();
            await context.Set<EventDelivery>().Where(delivery => delivery.Lease != null)
                .ExecuteUpdateAsync(delivery => delivery.SetProperty(d => d.Lease, (Guid?)null).SetProperty(d => d.DueAt, now), cancellationToken);
        }
    }

    private async Task<IReadOnlyList<EventDelivery>> Take(ModuleDatabase database, string handler, Guid lease, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = database.Context(scope.ServiceProvider);
        var now = clock.GetUtcNow();
        var claim = new DeliveryClaim(handler, set.BatchSize, lease, now, now + set.Lease);
        return await DatabaseEngines.Of(context.Database.ProviderName).Events.Take(context, claim, cancellationToken);
    }

    /// <summary>Goes through the deliveries in rounds, each with the next one of every key.</summary>
    private async Task Handle(ModuleDatabase database, IReadOnlyList<EventDelivery> taken, CancellationToken cancellationToken)
    {
        var keys = taken.GroupBy(delivery => delivery.Key).Select(key => new Queue<EventDelivery>(key)).ToList();
        try
        {
            while (keys.Count > 0)
            {
                var round = keys.Select(key => key.Peek()).ToList();
                var handled = await HandleTogether(database, [.. round.Where(delivery => delivery.Attempts == 1)], cancellationToken);
                foreach (var key in keys)
                {
                    if (handled.Contains(key.Peek()) || await HandleAlone(database, key.Peek(), cancellationToken))
                    {
                        key.Dequeue();
                    }
                    else
                    {
                        // What comes after a failure waits for it.
                        key.Dequeue();
                        await Release(database, key);
                        key.Clear();
                    }
                }

                keys.RemoveAll(key => key.Count == 0);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await Release(database, keys.SelectMany(key => key));
            throw;
        }
    }

    private async Task<IReadOnlySet<EventDelivery>> HandleTogether(ModuleDatabase database, IReadOnlyList<EventDelivery> round, CancellationToken cancellationToken)
    {
        if (round.Count > 1 && await TryHandle(database, round, cancellationToken) is null)
        {
            return round.ToHashSet();
        }

        return new HashSet<EventDelivery>();
    }

    private async Task<bool> HandleAlone(ModuleDatabase database, EventDelivery delivery, CancellationToken cancellationToken)
    {
        if (await TryHandle(database, [delivery], cancellationToken) is not { } failure)
        {
            return true;
        }

        await Fail(database, delivery, failure, cancellationToken);
        return false;
    }

    /// <summary>Has deliveries handled and saved in one transaction.</summary>
    /// <returns>Null, or why none of them is.</returns>
    private async Task<string?> TryHandle(ModuleDatabase database, IReadOnlyList<EventDelivery> deliveries, CancellationToken cancellationToken)
    {
        using var system = caller.Become(Caller.System(deliveries[0].Handler));
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var context = database.Context(scope.ServiceProvider);
            foreach (var delivery in deliveries)
            {
                await Handle(scope.ServiceProvider, delivery, cancellationToken);
                var mark = delivery.Copy();
                context.Attach(mark);
                mark.Complete(clock.GetUtcNow());
            }

            // Past this point a stop is no reason to throw away what was done.
            var error = await scope.ServiceProvider.GetRequiredKeyedService<IUnitOfWork>(database.Application).Save(CancellationToken.None);
            if (error is not null)
            {
                return $"{error.Code}: {error.Message}";
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            if (deliveries is [var failed])
            {
                LogFailure(exception, failed.Handler, failed.Event, failed.EventId, failed.Attempts);
            }

            return $"{exception.GetType().Name}: {exception.Message}";
        }

        foreach (var delivery in deliveries)
        {
            observations.Handled(delivery.Event, delivery.Handler);
            EventFigures.Handled(delivery, "ok", clock.GetUtcNow());
        }

        return null;
    }

    private async Task Handle(IServiceProvider scope, EventDelivery delivery, CancellationToken cancellationToken)
    {
        var subscription = catalog.Find(delivery.Handler, delivery.Event)
            ?? throw new InvalidOperationException($"{delivery.Handler} does not take in {delivery.Event} in this version of the product.");
        var parent = ActivityContext.TryParse(delivery.TraceParent, null, isRemote: true, out var publisher) ? publisher : default;
        using var activity = Telemetry.Activities.StartActivity(delivery.Handler, ActivityKind.Consumer, parent);
        var context = new EventContext(delivery.EventId, delivery.Key, delivery.Version, delivery.Attempts, delivery.OccurredAt, delivery.CorrelationId);
        using (handling.Enter(context))
        {
            await subscription.Handle(scope, subscription.Event.Read(delivery.Payload), context, cancellationToken);
        }
    }

    private async Task Fail(ModuleDatabase database, EventDelivery delivery, string failure, CancellationToken cancellationToken)
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

    private Task Release(ModuleDatabase database, IEnumerable<EventDelivery> deliveries) =>
        Change(database, [.. deliveries], mark => mark.Release(clock.GetUtcNow()), CancellationToken.None);

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

    private async Task Renew(ModuleDatabase database, Guid lease, CancellationToken cancellationToken)
    {
        try
        {
            using var timer = new PeriodicTimer(set.Lease / 3, clock);
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                await using var scope = scopes.CreateAsyncScope();
                var until = clock.GetUtcNow() + set.Lease;
                await database.Context(scope.ServiceProvider).Set<EventDelivery>().Where(delivery => delivery.Lease == lease)
                    .ExecuteUpdateAsync(delivery => delivery.SetProperty(d => d.DueAt, until), cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The work is done.
        }
        catch (Exception exception) when (exception is System.Data.Common.DbException or InvalidOperationException)
        {
            // Without renewal the lease runs out, and the fence refuses what was done: nothing is doubled.
            LogRenewal(exception);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Handler} failed on {Event} {EventId}, attempt {Attempt}")]
    private partial void LogFailure(Exception exception, string handler, string @event, Guid eventId, int attempt);

    [LoggerMessage(LogLevel.Error, "{Handler} gave up {Event} {EventId} after {Attempts} attempts; replay or discard it")]
    private partial void LogDead(string handler, string @event, Guid eventId, int attempts);

    [LoggerMessage(LogLevel.Warning, "{Handler} lost the lease of {Count} deliveries")]
    private partial void LogLost(string handler, int count);

    [LoggerMessage(LogLevel.Warning, "A lease could not be renewed")]
    private partial void LogRenewal(Exception exception);
}
