using System.Text.Json.Serialization;
using Monolith.Platform.Application;

namespace Monolith.Catalog.Application;

/// <summary>What a front end puts into the head of a service's page; every field has a value.</summary>
/// <param name="Title">The page's title.</param>
/// <param name="Description">The page's description.</param>
/// <param name="CanonicalPath">The path of the service's page on the front end's own origin.</param>
/// <param name="OpenGraph">What social networks show.</param>
public sealed record ServiceMetadata(string Title, string Description, string CanonicalPath, OpenGraph OpenGraph) : IVersioned, IExample<ServiceMetadata>
{
    public static ServiceMetadata Example { get; } = new(
        "Website launch in four weeks",
        "From the first sketch to a fast, accessible website in four weeks.",
        "/services/website-launch",
        new OpenGraph(
            "website",
            "Website launch in four weeks",
            "From the first sketch to a fast, accessible website in four weeks.",
            "/services/website-launch",
            OpenGraph.DefaultImage));

    [JsonIgnore]
    public long Version { get; init; }
}

/// <summary>The fields of the Open Graph protocol.</summary>
/// <param name="Type">The kind of thing the page is.</param>
/// <param name="Title">The title of a shared link.</param>
/// <param name="Description">The text below it.</param>
/// <param name="Url">The path of the service's page on the front end's own origin.</param>
/// <param name="Image">The https address of a picture; a path on the front end's own origin when the service has none.</param>
public sealed record OpenGraph(string Type, string Title, string Description, string Url, string Image)
{
    public const string DefaultImage = "/images/service.png";
}
