using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Monolith.Catalog.Application;
using Monolith.Platform.Api;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Catalog.Api;

/// <summary>What is on offer, for everybody; found by slug, and followed where it moved.</summary>
internal sealed class ServicesEndpoints : IEndpoints
{
    private const string Path = "/api/v1/catalog/services";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var services = routes.MapGroup("/services");
        services.MapGet<ListServices>("", List);
        services.MapGet<GetServiceBySlug>("/{slug}", Get);
        services.MapGet<GetServiceMetadata>("/{slug}/metadata", GetMetadata);
    }

    private static async Task<ApiPage<PublishedServiceSummary>> List(Query<ListServices> query, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(query.Value, cancellationToken)).ToPage();

    private static async Task<ApiOkOrMoved<PublishedService>> Get(string slug, ISender sender, CancellationToken cancellationToken) =>
        Answer(await sender.Send(new GetServiceBySlug(slug), cancellationToken), "");

    private static async Task<ApiOkOrMoved<ServiceMetadata>> GetMetadata(string slug, ISender sender, CancellationToken cancellationToken) =>
        Answer(await sender.Send(new GetServiceMetadata(slug), cancellationToken), "/metadata");

    private static ApiOkOrMoved<T> Answer<T>(Result<BySlug<T>> found, string rest)
        where T : notnull =>
        found is { Value: { Moved: true, Slug: var slug } } ? new($"{Path}/{slug}{rest}") : new(found.Map(service => service.Item));
}
