using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>Saves what one command changed in its module's database; keyed by the module's Application assembly.</summary>
public interface IUnitOfWork
{
    /// <summary>Saves everything in one transaction, or nothing.</summary>
    /// <returns>Null, or the error when a concurrent change made the save impossible: stale version or duplicate unique value.</returns>
    Task<Error?> Save(CancellationToken cancellationToken);
}
