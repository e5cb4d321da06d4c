using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Routing;
using Monolith.Platform.Api;

namespace Monolith.Catalog.Api;

/// <summary>The catalogue over HTTP.</summary>
public sealed class CatalogApi : IModuleApi
{
    public static string Name => "catalog";

    public static string Description => "The services on offer: what visitors read, and what editors write.";

    public static IJsonTypeInfoResolver Json => CatalogJson.Default;

    public static void Map(RouteGroupBuilder routes)
    {
        ServicesEndpoints.Map(routes);
        EditorEndpoints.Map(routes);
    }
}
