using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>An operator sees how much waits in every outbox and for every handler, and since when.</summary>
[RequirePermission(OperationsPermissions.ReadEvents)]
public sealed record ListEventQueues : IQuery<EventQueues>;

internal sealed class ListEventQueuesHandler(IEventDesk desk) : IQueryHandler<ListEventQueues, EventQueues>
{
    public async Task<Result<EventQueues>> Handle(ListEventQueues query, CancellationToken cancellationToken) => new EventQueues(await desk.Queues(cancellationToken));
}
