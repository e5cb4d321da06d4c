using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

/// <summary>What became of a caller's own requests, for callers who lost an answer.</summary>
internal sealed class IdempotencyEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet<GetIdempotencyState>("/idempotency/{key}", Get);

    private static async Task<ApiOk<IdempotencyState>> Get(string key, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(new GetIdempotencyState(key), cancellationToken)).ToOk();
}
