using System.Linq.Expressions;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>Reads pages from a query.</summary>
public static class PagingExtensions
{
    /// <summary>Reads one page in the asked order, projected, by keyset: never an offset, never a count.</summary>
    /// <returns>The page, or a validation error when the cursor was not issued for this list, filters and order.</returns>
    public static async Task<Result<Page<TModel>>> ToPage<TEntity, TModel>(
        this IQueryable<TEntity> source,
        Sorts<TEntity> sorts,
        PageQuery query,
        Expression<Func<TEntity, TModel>> project,
        ICursorProtector protector,
        CancellationToken cancellationToken)
        where TEntity : IIdentified
    {
        var page = await sorts.Find(query.Sort).Read(source, project, query, protector, cancellationToken);
        return page is null
            ? PlatformErrors.Validation(new FieldError("cursor", "Must be the 'next' of an earlier page with the same filters and order."))
            : page;
    }
}
