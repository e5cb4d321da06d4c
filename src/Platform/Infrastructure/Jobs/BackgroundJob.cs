using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>
/// Work in the background that can be seen: the rounds it does through <see cref="Round"/> leave their duration and outcome in the
/// figures, a failure is in the log, and a job that ends by a failure of its own says so before it ends the host.
/// </summary>
public abstract partial class BackgroundJob(TimeProvider clock, ILogger logger) : BackgroundService
{
    private static readonly Histogram<double> Duration =
        Telemetry.Meter.CreateHistogram<double>("monolith.job.duration", "s", "How long rounds of background jobs take, by job and outcome.");

    protected TimeProvider Clock => clock;

    protected ILogger Logger => logger;

    private string Name => GetType().Name;

    protected abstract Task Work(CancellationToken stoppingToken);

    /// <summary>Does one round of the work; a failure is logged and counted, and the job goes on.</summary>
    /// <returns>Whether the round succeeded.</returns>
    protected async Task<bool> Round(Func<CancellationToken, Task> work, CancellationToken stoppingToken)
    {
        var started = clock.GetTimestamp();
        var outcome = "stopped";
        try
        {
            await work(stoppingToken);
            outcome = "ok";
            return true;
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            outcome = "failed";
            LogFailure(logger, exception, Name);
            return false;
        }
        finally
        {
            Duration.Record(clock.GetElapsedTime(started).TotalSeconds, new("job", Name), new("outcome", outcome));
        }
    }

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        LogStart(logger, Name);
        try
        {
            await Work(stoppingToken);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            LogEnd(logger, exception, Name);
            throw;
        }
    }

    [LoggerMessage(LogLevel.Debug, "{Job} begins its work in the background")]
    private static partial void LogStart(ILogger logger, string job);

    [LoggerMessage(LogLevel.Error, "A round of {Job} failed; the next one follows")]
    private static partial void LogFailure(ILogger logger, Exception exception, string job);

    [LoggerMessage(LogLevel.Critical, "{Job} ended by a failure")]
    private static partial void LogEnd(ILogger logger, Exception exception, string job);
}
