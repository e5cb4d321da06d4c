namespace Monolith.Platform.Application;

/// <summary>Changes something.</summary>
public interface ICommand<out T> : MediatR.IRequest<T>;

/// <summary>Reads something.</summary>
public interface IQuery<out T> : MediatR.IRequest<T>;

/// <summary>Handles a command.</summary>
public interface ICommandHandler<in TCommand, T> : MediatR.IRequestHandler<TCommand, T>
    where TCommand : ICommand<T>;

/// <summary>Handles a query.</summary>
public interface IQueryHandler<in TQuery, T> : MediatR.IRequestHandler<TQuery, T>
    where TQuery : IQuery<T>;

/// <summary>Handles an event.</summary>
public interface IEventHandler<in TEvent>
{
    Task Handle(TEvent integrationEvent, CancellationToken ct);
}
