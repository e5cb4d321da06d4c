using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Routing;
using Monolith.Platform.Api;

namespace Monolith.Loyalty.Api;

/// <summary>Loyalty over HTTP.</summary>
public sealed class LoyaltyApi : IModuleApi
{
    public static string Name => "loyalty";

    public static string Description => "Everything about cards.";

    public static IJsonTypeInfoResolver Json => LoyaltyJson.Default;

    public static void Map(RouteGroupBuilder routes)
    {
        CardsEndpoints.Map(routes);
    }
}
