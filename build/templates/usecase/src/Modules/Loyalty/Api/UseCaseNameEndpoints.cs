using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Monolith.Loyalty.Application;
using Monolith.Platform.Api;
using Monolith.Platform.Application;

namespace Monolith.Loyalty.Api;

/// <summary>One use case of the cards.</summary>
internal sealed class UseCaseNameEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/cards");
//#if (kind == "query")
        group.MapGet<UseCaseName>("/{id:guid}/use-case-name", UseCaseName);
//#else
        group.MapPost<UseCaseName>("/{id:guid}/use-case-name", UseCaseName);
//#endif
    }

//#if (kind == "query")
    private static async Task<ApiOk<CardDetails>> UseCaseName(Guid id, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(new UseCaseName(id), cancellationToken)).ToOk();
//#else
    private static async Task<ApiOk<CardDetails>> UseCaseName(Guid id, IfMatch ifMatch, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(new UseCaseName(id, ifMatch.Version), cancellationToken)).ToOk();
//#endif
}
