using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Api;

namespace Monolith.Identity.Api;

/// <summary>Identity on the side of HTTP.</summary>
public sealed class IdentityApi : IModuleApi
{
    public static string Name => "identity";

    public static string Description => "Who callers are, and what they may do.";

    public static IJsonTypeInfoResolver Json => IdentityJson.Default;

    public static void Map(RouteGroupBuilder routes)
    {
        MeEndpoints.Map(routes);
        UsersEndpoints.Map(routes);
        RolesEndpoints.Map(routes);
        ClientsEndpoints.Map(routes);
        AuditEndpoints.Map(routes);
    }

    public static void Add(IServiceCollection services)
    {
        SessionCookie.Add(services);
        services.AddSingleton<ReturnAddresses>();
    }

    public static void MapRoot(IEndpointRouteBuilder routes)
    {
        OAuthEndpoints.Map(routes);
        IdentityPages.Map(routes);
    }
}
