using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Monolith.Catalog.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Catalog.Application;

/// <summary>A front end reads what belongs into the head of a service's page, or learns where the service moved.</summary>
[Public("the catalogue is what visitors come for")]
[Cached(60, CatalogTags.Services, For = CacheScope.Everyone)]
public sealed record GetServiceMetadata(string Slug) : IQuery<BySlug<ServiceMetadata>>;

internal sealed class GetServiceMetadataValidator : AbstractValidator<GetServiceMetadata>
{
    public GetServiceMetadataValidator() => RuleFor(q => q.Slug).NotNull().IsSlug();
}

internal sealed class GetServiceMetadataHandler(ICatalogDb db) : IQueryHandler<GetServiceMetadata, BySlug<ServiceMetadata>>
{
    public async Task<Result<BySlug<ServiceMetadata>>> Handle(GetServiceMetadata query, CancellationToken cancellationToken)
    {
        var asked = Slug.From(query.Slug);
        var source = await (
            from claim in db.SlugClaims
            join service in db.Services on claim.ServiceId equals service.Id
            where claim.Slug == asked && service.Status == ServiceStatus.Published
            select new Source(
                service.Version, service.Slug, service.Name, service.Summary, service.Body.Text.Substring(0, Seo.MaxDescriptionLength), service.Seo))
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellationToken);
        return source is null
            ? ServiceErrors.NotFound
            : new BySlug<ServiceMetadata>(Describe(source), source.Slug.Value, source.Slug != asked);
    }

    private static ServiceMetadata Describe(Source source)
    {
        var title = source.Seo.MetaTitle ?? source.Name;
        var description = FirstWithWords(source.Seo.MetaDescription, source.Summary, Whole(source.TextStart), source.Name);
        var path = $"/services/{source.Slug}";
        var openGraph = new OpenGraph("website", title, description, path, source.Seo.Image ?? OpenGraph.DefaultImage);
        return new ServiceMetadata(title, description, path, openGraph) { Version = source.Version };
    }

    private static string FirstWithWords(params ReadOnlySpan<string?> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (!string.IsNullOrWhiteSpace(candidate))
            {
                return candidate;
            }
        }

        return "";
    }

    /// <summary>Without half of a character where the text was cut.</summary>
    private static string Whole(string start) => start is [.. var whole, var last] && char.IsHighSurrogate(last) ? whole : start;

    private sealed record Source(long Version, Slug Slug, string Name, string Summary, string TextStart, Seo Seo);
}
