using FluentValidation;
using Monolith.Catalog.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Catalog.Application;

/// <summary>A visitor reads a service on offer by its slug, or learns where it moved.</summary>
[Public("the catalogue is what visitors come for")]
[Cached(60, CatalogTags.Services, For = CacheScope.Everyone)]
public sealed record GetServiceBySlug(string Slug) : IQuery<BySlug<PublishedService>>;

internal sealed class GetServiceBySlugValidator : AbstractValidator<GetServiceBySlug>
{
    public GetServiceBySlugValidator() => RuleFor(q => q.Slug).NotNull().IsSlug();
}

internal sealed class GetServiceBySlugHandler(IPublishedServices services) : IQueryHandler<GetServiceBySlug, BySlug<PublishedService>>
{
    public async Task<Result<BySlug<PublishedService>>> Handle(GetServiceBySlug query, CancellationToken cancellationToken) =>
        await services.FindBySlug(Slug.From(query.Slug), cancellationToken) is { } service
            ? new BySlug<PublishedService>(service, service.Slug, !string.Equals(service.Slug, query.Slug, StringComparison.Ordinal))
            : ServiceErrors.NotFound;
}
