using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>Saves what one command changed in its module's database; keyed by the module's Application assembly.</summary>
public interface IUnitOfWork
{
    /// <summary>
    /// Does work that ends with a save, and does it anew from a clean slate when the database broke off before the commit; never after it.
    /// </summary>
    Task<T> Run<T>(Func<Task<T>> work, CancellationToken cancellationToken) => work();

    /// <summary>Saves everything in one transaction, or nothing.</summary>
    /// <returns>Null, or the error when a concurrent change made the save impossible: stale version or duplicate unique value.</returns>
    /// <exception cref="OutcomeUnknownException">The database broke off at the commit.</exception>
    Task<Error?> Save(CancellationToken cancellationToken);
}
