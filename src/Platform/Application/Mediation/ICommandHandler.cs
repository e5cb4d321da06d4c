using MediatR;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>Decides what one command does; it never saves, the unit of work does.</summary>
/// <typeparam name="TCommand">The command.</typeparam>
/// <typeparam name="T">What the caller gets back.</typeparam>
public interface ICommandHandler<TCommand, T> : IRequestHandler<TCommand, Result<T>>
    where TCommand : ICommand<T>
    where T : notnull;
