using System.Linq.Expressions;
using System.Text.Json.Serialization;
using Monolith.Catalog.Domain;
using Monolith.Platform.Application;

namespace Monolith.Catalog.Application;

/// <summary>A service on offer, as visitors read it.</summary>
public sealed record PublishedService : IVersioned, IExample<PublishedService>
{
    public static readonly Expression<Func<Service, PublishedService>> Projection = Projections.Of<Service, PublishedService>(map => map
        .Map(model => model.Slug, service => service.Slug.Value)
        .Map(model => model.Price, service => new Price(service.PriceAmount, service.PriceCurrency))
        .Map(model => model.Image, service => service.Seo.Image)
        .Map(model => model.PublishedAt, service => service.PublishedAt ?? service.ChangedAt));

    public static PublishedService Example { get; } = new()
    {
        Version = ServiceDetails.Example.Version,
        Slug = ServiceDetails.Example.Slug,
        Name = ServiceDetails.Example.Name,
        Category = ServiceDetails.Example.Category,
        Summary = ServiceDetails.Example.Summary,
        BodyHtml = ServiceDetails.Example.BodyHtml,
        Price = ServiceDetails.Example.Price,
        Image = ServiceDetails.Example.Image,
        PublishedAt = ServiceDetails.Example.ChangedAt,
    };

    [JsonIgnore]
    public long Version { get; init; }

    /// <summary>The service's name in URLs.</summary>
    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required string Category { get; init; }

    public required string Summary { get; init; }

    /// <summary>The long text in sanitised HTML; safe to show as it stands.</summary>
    public required string BodyHtml { get; init; }

    public required Price Price { get; init; }

    /// <summary>The https address of a picture; null when there is none.</summary>
    public required string? Image { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }
}
