using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Runs a worker for each module's outbox and one for each handler: one that is slow or fails holds up no other.</summary>
internal sealed partial class EventRelay(
    EventCatalog catalog,
    IEnumerable<ModuleDatabase> databases,
    OutboxDispatcher dispatcher,
    HandlerWorker worker,
    EventSignals signals,
    TimeProvider clock,
    IOptions<EventOptions> options,
    ILogger<EventRelay> logger) : BackgroundJob(clock, logger)
{
    protected override async Task Work(CancellationToken stoppingToken)
    {
        foreach (var database in databases.Where(database => catalog.Subscriptions.Any(subscription => subscription.Application == database.Application)))
        {
            await worker.Recover(database, stoppingToken);
        }

        var publishers = databases.Where(database => catalog.Publishers.Contains(database.Application))
            .Select(database => Repeat($"outbox of {database.Name}", signals.Outbox(database.Name), token => dispatcher.Dispatch(database, token), stoppingToken));
        var handlers = catalog.Subscriptions.DistinctBy(subscription => subscription.Handler, StringComparer.Ordinal).Select(subscription =>
        {
            var database = databases.Single(database => database.Application == subscription.Application);
            return Repeat(subscription.Handler, signals.Handler(subscription.Handler), token => worker.Work(database, subscription.Handler, token), stoppingToken);
        });
        await Task.WhenAll([.. publishers, .. handlers]);
    }

    /// <summary>Works as long as there is work, and otherwise waits for a signal or the next look.</summary>
    private async Task Repeat(string work, Signal signal, Func<CancellationToken, Task<bool>> round, CancellationToken stoppingToken)
    {
        await Task.Yield();
        var failures = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var more = await round(stoppingToken);
                failures = 0;
                if (!more)
                {
                    await signal.Wait(options.Value.PollInterval, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // A database or broker had a bad moment; everything is still where it was.
                failures++;
                LogFailure(Logger, exception, work, failures);
                await Pause(Backoff.Pause(failures, options.Value.FirstPause, options.Value.DegradedAfter), stoppingToken);
            }
        }
    }

    private async Task Pause(TimeSpan pause, CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(pause, Clock, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The loop ends by itself.
        }
    }

    [LoggerMessage(LogLevel.Error, "The {Work} failed, {Failures} time(s) in a row; it is tried again")]
    private static partial void LogFailure(ILogger logger, Exception exception, string work, int failures);
}
