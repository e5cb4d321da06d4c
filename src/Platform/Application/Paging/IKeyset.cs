using System.Linq.Expressions;

namespace Monolith.Platform.Application;

/// <summary>Reads a list in one order, continuing after a given row (keyset pagination).</summary>
internal interface IKeyset<TEntity>
{
    /// <summary>The items after a cursor; null when the cursor does not fit.</summary>
    Task<Page<TModel>?> Read<TModel>(
        IQueryable<TEntity> source,
        Expression<Func<TEntity, TModel>> project,
        PageQuery query,
        ICursorProtector protector,
        CancellationToken cancellationToken);
}
