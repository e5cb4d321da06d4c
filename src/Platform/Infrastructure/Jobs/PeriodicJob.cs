using Microsoft.Extensions.Logging;

namespace Monolith.Platform.Infrastructure;

/// <summary>Does the same again and again, a pause apart, whatever became of the time before.</summary>
public abstract class PeriodicJob(TimeSpan pause, TimeProvider clock, ILogger logger) : BackgroundJob(clock, logger)
{
    /// <summary>Whether the first round comes after the first pause, where the host's start has just done the same.</summary>
    protected virtual bool BeginsWithPause => false;

    protected abstract Task Round(CancellationToken stoppingToken);

    protected sealed override async Task Work(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pause, Clock);
        if (!BeginsWithPause)
        {
            await Round(Round, stoppingToken);
        }

        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await Round(Round, stoppingToken);
        }
    }
}
