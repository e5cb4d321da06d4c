using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Monolith.Platform.Infrastructure;

/// <summary>A module's contexts that lead to its replica, in a pool of their own.</summary>
internal sealed class ReplicaContexts<TContext>(Func<DbContextOptions<TContext>> options, int poolSize)
    where TContext : DbContext
{
    private readonly Lazy<PooledDbContextFactory<TContext>> pool = new(() => new(options(), poolSize));

    /// <summary>A context, which goes back to the pool when it is disposed.</summary>
    public TContext Take() => pool.Value.CreateDbContext();
}
