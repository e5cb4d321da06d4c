using Microsoft.AspNetCore.Routing;
using Monolith.Identity.Application;
using Monolith.Platform.Api;
using Monolith.Platform.Application;

namespace Monolith.Identity.Api;

internal sealed class MeEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet<GetMe>("/me", Me);

    private static async Task<ApiOk<Me>> Me(ISender sender, CancellationToken ct) => (await sender.Send(new GetMe(), ct)).ToOk();
}
