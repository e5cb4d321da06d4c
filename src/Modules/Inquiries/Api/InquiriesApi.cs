using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Routing;
using Monolith.Platform.Api;

namespace Monolith.Inquiries.Api;

/// <summary>Inquiries over HTTP.</summary>
public sealed class InquiriesApi : IModuleApi
{
    public static string Name => "inquiries";

    public static string Description => "Questions about services: how visitors ask them, and how staff answers.";

    public static IJsonTypeInfoResolver Json => InquiriesJson.Default;

    public static void Map(RouteGroupBuilder routes)
    {
        VisitorEndpoints.Map(routes);
        StaffEndpoints.Map(routes);
    }
}
