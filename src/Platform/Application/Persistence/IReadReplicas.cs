using System.Reflection;

namespace Monolith.Platform.Application;

/// <summary>Answers queries on read replicas, where the installation has them and they know what the caller wrote.</summary>
public interface IReadReplicas
{
    /// <summary>Answers on the replica of a module's database; on the primary where there is none, or it is late for this caller, or fails.</summary>
    /// <param name="application">The assembly of the module's use cases.</param>
    /// <param name="onReplica">Answers in a scope whose contexts lead to the replica.</param>
    /// <param name="onPrimary">Answers as if there were no replica; also after an attempt on it.</param>
    /// <param name="cancellationToken">Cancelled when the caller is gone.</param>
    Task<T> Answer<T>(Assembly application, Func<IServiceProvider, CancellationToken, Task<T>> onReplica, Func<Task<T>> onPrimary, CancellationToken cancellationToken);
}
