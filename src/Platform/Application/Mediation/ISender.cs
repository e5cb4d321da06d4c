using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>Sends a use case through the behaviours to its handler.</summary>
public interface ISender
{
    Task<Result<T>> Send<T>(ICommand<T> command, CancellationToken cancellationToken)
        where T : notnull;

    Task<Result<T>> Send<T>(IQuery<T> query, CancellationToken cancellationToken)
        where T : notnull;
}
