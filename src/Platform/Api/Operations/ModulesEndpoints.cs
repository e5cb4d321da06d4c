using Microsoft.AspNetCore.Routing;
using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

/// <summary>How the running product is composed.</summary>
internal sealed class ModulesEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet<GetModules>("/modules", Get);

    private static async Task<ApiOk<ModulesView>> Get(ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(new GetModules(), cancellationToken)).ToOk();
}
