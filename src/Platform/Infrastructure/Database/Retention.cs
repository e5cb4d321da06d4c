using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Monolith.Platform.Infrastructure;

/// <summary>Deletes from every module's database, once an hour, what has been kept long enough.</summary>
internal abstract partial class Retention(
    IEnumerable<ModuleDatabase> databases, IServiceScopeFactory scopes, TimeProvider clock, TimeSpan kept, ILogger logger) : BackgroundService
{
    private const int Batch = 1_000;
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <summary>Deletes in small portions, so that no other writer waits for long.</summary>
    /// <returns>How many rows.</returns>
    public async Task<int> Purge(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - kept;
        var deleted = 0;
        foreach (var database in databases)
        {
            await using var scope = scopes.CreateAsyncScope();
            deleted += await Purge(database.Context(scope.ServiceProvider), before, cancellationToken);
        }

        return deleted;
    }

    /// <summary>Deletes from one database.</summary>
    /// <returns>How many rows.</returns>
    protected abstract Task<int> Purge(DbContext context, DateTimeOffset before, CancellationToken cancellationToken);

    protected static async Task<int> Delete<T>(IQueryable<T> old, CancellationToken cancellationToken)
    {
        var deleted = 0;
        int portion;
        do
        {
            deleted += portion = await old.Take(Batch).ExecuteDeleteAsync(cancellationToken);
        }
        while (portion == Batch);

        return deleted;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                await Purge(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // The next round deletes what this one did not.
                LogFailure(exception, GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Warning, "{Retention} could not delete what is old")]
    private partial void LogFailure(Exception exception, string retention);
}
