using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Deletes what was sent, handled or discarded long ago; what was given up stays until an operator decides.</summary>
internal sealed class EventRetention(
    IEnumerable<ModuleDatabase> databases, IServiceScopeFactory scopes, TimeProvider clock, IOptions<EventOptions> options, ILogger<EventRetention> logger)
    : PeriodicJob(TimeSpan.FromHours(1), clock, logger)
{
    private const int Batch = 1_000;

    /// <summary>Deletes in small portions, so that no other writer waits for long.</summary>
    /// <returns>How many rows.</returns>
    public async Task<int> Purge(CancellationToken cancellationToken)
    {
        var before = Clock.GetUtcNow() - options.Value.Retention;
        var deleted = 0;
        foreach (var database in databases)
        {
            await using var scope = scopes.CreateAsyncScope();
            var context = database.Context(scope.ServiceProvider);
            if (context.Model.FindEntityType(typeof(EventDelivery)) is null)
            {
                continue;
            }

            deleted += await Delete(context.Set<EventDelivery>().Where(delivery => delivery.EndedAt < before && delivery.Status != DeliveryStatus.Dead).OrderBy(delivery => delivery.EndedAt), cancellationToken);
            deleted += await Delete(context.Set<OutboxMessage>().Where(message => message.DispatchedAt < before).OrderBy(message => message.DispatchedAt), cancellationToken);
        }

        return deleted;
    }

    protected override Task Round(CancellationToken stoppingToken) => Purge(stoppingToken);

    private static async Task<int> Delete<T>(IQueryable<T> old, CancellationToken cancellationToken)
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
}
