using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

/// <summary>The events between the modules: what waits, what was given up, and what operators do about it.</summary>
internal sealed class EventsEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var events = routes.MapGroup("/events");
        events.MapGet<ListEvents>("", List);
        events.MapGet<ListEventQueues>("/queues", Queues);
        events.MapGet<GetEvent>("/{id:guid}", Get);
        events.MapPost<ReplayEvents>("/replay", Replay);
        events.MapPost<DiscardEvents>("/discard", Discard);
    }

    private static async Task<ApiPage<DeliveryView>> List(Query<ListEvents> query, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(query.Value, cancellationToken)).ToPage();

    private static async Task<ApiOk<EventQueues>> Queues(ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(new ListEventQueues(), cancellationToken)).ToOk();

    private static async Task<ApiOk<EventView>> Get(Guid id, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(new GetEvent(id), cancellationToken)).ToOk();

    private static async Task<ApiOk<Affected>> Replay(ReplayEvents command, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(command, cancellationToken)).ToOk();

    private static async Task<ApiOk<Affected>> Discard(DiscardEvents command, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(command, cancellationToken)).ToOk();
}
