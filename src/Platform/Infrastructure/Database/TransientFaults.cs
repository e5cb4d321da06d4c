using System.Data.Common;
using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>
/// Does units of work anew that a database server broke off before their commit. The provider's own execution strategies are not used: they
/// repeat a save whose commit may have taken place.
/// </summary>
internal sealed partial class TransientFaults(TimeProvider clock, ILogger<TransientFaults> logger)
{
    private const int Attempts = 5;
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private static readonly Counter<long> Retries =
        Telemetry.Meter.CreateCounter<long>("monolith.database.retries", description: "Units of work done anew after a fault of the database.");

    /// <param name="context">The context that the work is done on; what it tracks is thrown away before each other attempt.</param>
    /// <param name="work">The whole of a unit of work, its reading included.</param>
    /// <param name="isRepeatable">Whether the work finds out by itself that it has been done, so that it may be repeated after a commit as well.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<T> Retry<T>(DbContext context, Func<Task<T>> work, bool isRepeatable, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await work();
            }
            catch (Exception exception) when (attempt < Attempts && (exception is OutcomeUnknownException ? isRepeatable : IsTransient(context, exception)))
            {
                context.ChangeTracker.Clear();
                Retries.Add(1);
                LogRetry(exception, attempt);
                await Task.Delay(Backoff.Pause(attempt, First, Longest), clock, cancellationToken);
            }
        }
    }

    public static bool IsTransient(DbContext context, Exception exception) =>
        FaultIn(exception) is { } fault && DatabaseEngines.Of(context.Database.ProviderName).IsTransient(fault);

    /// <summary>What the driver threw: Entity Framework wraps it, at times twice.</summary>
    public static DbException? FaultIn(Exception? exception)
    {
        while (exception is not (null or DbException))
        {
            exception = exception.InnerException;
        }

        return exception as DbException;
    }

    [LoggerMessage(LogLevel.Warning, "The database broke off attempt {Attempt} of a unit of work; it is done anew")]
    private partial void LogRetry(Exception exception, int attempt);
}
