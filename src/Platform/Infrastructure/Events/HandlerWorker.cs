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
    LeaseKeeper leases,
    DeliveryMarks marks,
    IServiceScopeFactory scopes,
    Observations observations,
    TimeProvider clock,
    IOptions<EventOptions> options,
    ILogger<HandlerWorker> logger) : IDisposable
{
    private readonly EventOptions set = options.Value;
    private readonly SemaphoreSlim alone = new(1, 1);

    /// <summary>Handles one batch.</summary>
    /// <returns>Whether there may be more.</returns>
    public async Task<bool> Work(ModuleDatabase database, string handler, CancellationToken cancellationToken)
    {
        var taken = await Take(database, handler, Guid.CreateVersion7(), cancellationToken);
        if (taken.Count == 0)
        {
            return false;
        }

        if (taken.FirstOrDefault(delivery => delivery.Attempts > set.MaxAttempts) is { } suspect)
        {
            await Isolate(database, suspect, taken, cancellationToken);
        }
        else
        {
            await Leased(database, taken[0], () => Handle(database, taken, cancellationToken), cancellationToken);
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

    public void Dispose() => alone.Dispose();

    /// <summary>Works while the lease of a delivery, and of those taken together with it, is kept.</summary>
    private async Task Leased(ModuleDatabase database, EventDelivery taken, Func<Task> work, CancellationToken cancellationToken)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var renewal = leases.Keep(database, taken.Lease, done.Token);
        try
        {
            await work();
        }
        finally
        {
            await done.CancelAsync();
            await renewal;
        }
    }

    /// <summary>
    /// A failure at the last attempt ends a delivery, so the host of this one's last attempt died with it, and perhaps of it. Others were handed out
    /// along with it and count as often. So it is tried by itself, with no other such one under way in this process, and that is noted before: a host
    /// that dies then leaves no doubt.
    /// </summary>
    private async Task Isolate(ModuleDatabase database, EventDelivery suspect, IReadOnlyList<EventDelivery> taken, CancellationToken cancellationToken)
    {
        await marks.Release(database, taken.Where(delivery => delivery != suspect));
        if (suspect is { LastError: DeliveryMarks.ByItself })
        {
            await marks.Fail(database, suspect, "The host ended while it handled this by itself.", cancellationToken);
            return;
        }

        await Leased(database, suspect, () => HandleByItself(database, suspect, cancellationToken), cancellationToken);
    }

    private async Task HandleByItself(ModuleDatabase database, EventDelivery suspect, CancellationToken cancellationToken)
    {
        await alone.WaitAsync(cancellationToken);
        try
        {
            await marks.Isolate(database, suspect, cancellationToken);
            await Handle(database, [suspect], cancellationToken);
        }
        finally
        {
            alone.Release();
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
                        await marks.Release(database, key);
                        key.Clear();
                    }
                }

                keys.RemoveAll(key => key.Count == 0);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await marks.GiveBack(database, keys.SelectMany(key => key));
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

        await marks.Fail(database, delivery, failure, cancellationToken);
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

    [LoggerMessage(LogLevel.Error, "{Handler} failed on {Event} {EventId}, attempt {Attempt}")]
    private partial void LogFailure(Exception exception, string handler, string @event, Guid eventId, int attempt);
}
