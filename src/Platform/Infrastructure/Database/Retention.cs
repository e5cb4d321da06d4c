using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Monolith.Platform.Infrastructure;

/// <summary>Deletes from every module's database, once an hour, what has been kept long enough.</summary>
internal abstract class Retention(
    IEnumerable<ModuleDatabase> databases, IServiceScopeFactory scopes, TimeProvider clock, TimeSpan kept, ILogger logger)
    : PeriodicJob(TimeSpan.FromHours(1), clock, logger)
{
    private const int Batch = 1_000;

    /// <summary>Deletes in small portions, so that no other writer waits for long.</summary>
    /// <returns>How many rows.</returns>
    public async Task<int> Purge(CancellationToken cancellationToken)
    {
        var before = Clock.GetUtcNow() - kept;
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

    protected override Task Round(CancellationToken stoppingToken) => Purge(stoppingToken);
}
