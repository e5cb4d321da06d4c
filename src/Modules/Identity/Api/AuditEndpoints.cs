using Microsoft.AspNetCore.Routing;
using Monolith.Identity.Application;
using Monolith.Platform.Api;
using Monolith.Platform.Application;

namespace Monolith.Identity.Api;

/// <summary>Who changed what, for auditors.</summary>
internal sealed class AuditEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet<ListAuditLog>("/audit-log", List);

    private static async Task<ApiPage<AuditRecord>> List(Query<ListAuditLog> query, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(query.Value, cancellationToken)).ToPage();
}
