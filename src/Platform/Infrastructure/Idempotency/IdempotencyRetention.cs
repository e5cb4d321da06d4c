using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Monolith.Platform.Infrastructure;

/// <summary>Deletes recorded answers when their day is over.</summary>
internal sealed class IdempotencyRetention(
    IEnumerable<ModuleDatabase> databases, IServiceScopeFactory scopes, TimeProvider clock, ILogger<IdempotencyRetention> logger)
    : Retention(databases, scopes, clock, IdempotencyRecord.Lifetime, logger)
{
    protected override Task<int> Purge(DbContext context, DateTimeOffset before, CancellationToken cancellationToken) =>
        IdempotencyModel.IsIn(context.Model)
            ? Delete(context.Set<IdempotencyRecord>().Where(record => record.AnsweredAt < before).OrderBy(record => record.AnsweredAt), cancellationToken)
            : Task.FromResult(0);
}
