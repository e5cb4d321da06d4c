using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Monolith.Loyalty.Application;
using Monolith.Platform.Api;
using Monolith.Platform.Application;

namespace Monolith.Loyalty.Api;

/// <summary>The cards, by their identifier.</summary>
internal sealed class CardsEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/cards");
        group.MapGet<ListCards>("", ListCards);
        group.MapPost<CreateCard>("", CreateCard);
        group.MapGet<GetCard>("/{id:guid}", GetCard);
    }

    private static async Task<ApiPage<CardDetails>> ListCards(Query<ListCards> query, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(query.Value, cancellationToken)).ToPage();

    private static async Task<ApiCreated<CardDetails>> CreateCard(CreateCard command, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(command, cancellationToken)).ToCreated(created => $"/api/v1/loyalty/cards/{created.Id}");

    private static async Task<ApiOk<CardDetails>> GetCard(Guid id, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(new GetCard(id), cancellationToken)).ToOk();
}
