using MediatR;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>Answers one query.</summary>
/// <typeparam name="TQuery">The query.</typeparam>
/// <typeparam name="T">What the caller gets back.</typeparam>
public interface IQueryHandler<TQuery, T> : IRequestHandler<TQuery, Result<T>>
    where TQuery : IQuery<T>
    where T : notnull;
