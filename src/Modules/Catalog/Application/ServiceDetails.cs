using System.Linq.Expressions;
using Monolith.Catalog.Domain;
using Monolith.Platform.Application;

namespace Monolith.Catalog.Application;

/// <summary>A service as its editors see it.</summary>
public sealed record ServiceDetails : IVersioned, IExample<ServiceDetails>
{
    internal static readonly Expression<Func<Service, ServiceDetails>> Projection = Projections.Of<Service, ServiceDetails>(map => map
        .Map(model => model.Slug, service => service.Slug.Value)
        .Map(model => model.Body, service => service.Body.Markdown)
        .Map(model => model.Price, service => new Price(service.PriceAmount, service.PriceCurrency))
        .Map(model => model.MetaTitle, service => service.Seo.MetaTitle)
        .Map(model => model.MetaDescription, service => service.Seo.MetaDescription)
        .Map(model => model.Image, service => service.Seo.Image));

    private static readonly Func<Service, ServiceDetails> Project = Projection.Compile();

    public static ServiceDetails Example { get; } = new()
    {
        Id = new Guid("01981f2e-7c1b-7d7e-9a41-3f0c5b8e2a10"),
        Version = 3,
        Slug = "website-launch",
        Status = ServiceStatus.Published,
        Name = "Website launch",
        Category = "web",
        Summary = "From the first sketch to a fast, accessible website in four weeks.",
        Body = "## What you get\n\n- a design made for you\n- hosting for a year",
        BodyHtml = "<h2>What you get</h2>\n<ul>\n<li>a design made for you</li>\n<li>hosting for a year</li>\n</ul>\n",
        Price = new Price(490_000, "EUR"),
        MetaTitle = "Website launch in four weeks",
        MetaDescription = null,
        Image = "https://images.example.com/website-launch.jpg",
        CreatedAt = new DateTimeOffset(2026, 1, 12, 9, 30, 0, TimeSpan.Zero),
        ChangedAt = new DateTimeOffset(2026, 1, 14, 16, 5, 0, TimeSpan.Zero),
        PublishedAt = new DateTimeOffset(2026, 1, 14, 16, 5, 0, TimeSpan.Zero),
    };

    public required Guid Id { get; init; }

    /// <summary>Counts the changes, from 1.</summary>
    public required long Version { get; init; }

    /// <summary>The service's name in URLs.</summary>
    public required string Slug { get; init; }

    public required ServiceStatus Status { get; init; }

    public required string Name { get; init; }

    public required string Category { get; init; }

    public required string Summary { get; init; }

    /// <summary>The long text in Markdown, as it was written.</summary>
    public required string Body { get; init; }

    /// <summary>The long text in sanitised HTML, as visitors get it.</summary>
    public required string BodyHtml { get; init; }

    public required Price Price { get; init; }

    /// <summary>The page's title for search engines; null where it is the name.</summary>
    public required string? MetaTitle { get; init; }

    /// <summary>The page's description for search engines; null where it is the summary.</summary>
    public required string? MetaDescription { get; init; }

    /// <summary>The https address of a picture; null when there is none.</summary>
    public required string? Image { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When anything last changed, the life cycle included.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>When it last went on offer; null when it never did.</summary>
    public required DateTimeOffset? PublishedAt { get; init; }

    internal static ServiceDetails Of(Service service) => Project(service);
}
