using System.Linq.Expressions;
using Monolith.Catalog.Domain;
using Monolith.Platform.Application;

namespace Monolith.Catalog.Application;

/// <summary>A service on offer, as it stands in the visitors' list.</summary>
public sealed record PublishedServiceSummary : IExample<PublishedServiceSummary>
{
    internal static readonly Expression<Func<Service, PublishedServiceSummary>> Projection = Projections.Of<Service, PublishedServiceSummary>(map => map
        .Map(model => model.Slug, service => service.Slug.Value)
        .Map(model => model.Price, service => new Price(service.PriceAmount, service.PriceCurrency))
        .Map(model => model.Image, service => service.Seo.Image)
        .Map(model => model.PublishedAt, service => service.PublishedAt ?? service.ChangedAt));

    public static PublishedServiceSummary Example { get; } = new()
    {
        Slug = PublishedService.Example.Slug,
        Name = PublishedService.Example.Name,
        Category = PublishedService.Example.Category,
        Summary = PublishedService.Example.Summary,
        Price = PublishedService.Example.Price,
        Image = PublishedService.Example.Image,
        PublishedAt = PublishedService.Example.PublishedAt,
    };

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required string Category { get; init; }

    public required string Summary { get; init; }

    public required Price Price { get; init; }

    /// <summary>The https address of a picture; null when there is none.</summary>
    public required string? Image { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }
}
