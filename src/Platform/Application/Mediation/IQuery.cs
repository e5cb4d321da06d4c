using MediatR;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>A request to read; it changes nothing.</summary>
/// <typeparam name="T">What the caller gets back.</typeparam>
public interface IQuery<T> : IRequest<Result<T>>
    where T : notnull;
