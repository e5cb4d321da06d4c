using MediatR;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>Marks what changes state, whatever it returns.</summary>
public interface ICommand;

/// <summary>A request to change the state of one module.</summary>
/// <typeparam name="T">What the caller gets back.</typeparam>
public interface ICommand<T> : ICommand, IRequest<Result<T>>
    where T : notnull;
