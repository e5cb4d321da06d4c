using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Routing;

namespace Monolith.Platform.Api;

/// <summary>The running product itself over HTTP, for those who operate it.</summary>
internal sealed class OperationsApi : IModuleApi
{
    public static string Name => "operations";

    public static string Description => "The running product itself: what happens between its modules, what waits for an operator, and the erasure of people.";

    public static IJsonTypeInfoResolver Json => OperationsJson.Default;

    public static void Map(RouteGroupBuilder routes)
    {
        EventsEndpoints.Map(routes);
        ModulesEndpoints.Map(routes);
        IdempotencyEndpoints.Map(routes);
        PrivacyEndpoints.Map(routes);
    }
}
