using MediatR;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

internal sealed class Sender(IMediator mediator, HeldSave save) : ISender
{
    public Task<Result<T>> Send<T>(ICommand<T> command, CancellationToken cancellationToken)
        where T : notnull => save.Run(() => mediator.Send(command, cancellationToken));

    public Task<Result<T>> Send<T>(IQuery<T> query, CancellationToken cancellationToken)
        where T : notnull => mediator.Send(query, cancellationToken);
}
