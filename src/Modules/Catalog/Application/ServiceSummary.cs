using System.Linq.Expressions;
using Monolith.Catalog.Domain;
using Monolith.Platform.Application;

namespace Monolith.Catalog.Application;

/// <summary>A service as it stands in its editors' list.</summary>
public sealed record ServiceSummary : IExample<ServiceSummary>
{
    internal static readonly Expression<Func<Service, ServiceSummary>> Projection = Projections.Of<Service, ServiceSummary>(map => map
        .Map(model => model.Slug, service => service.Slug.Value)
        .Map(model => model.Price, service => new Price(service.PriceAmount, service.PriceCurrency)));

    public static ServiceSummary Example { get; } = new()
    {
        Id = ServiceDetails.Example.Id,
        Slug = ServiceDetails.Example.Slug,
        Status = ServiceDetails.Example.Status,
        Name = ServiceDetails.Example.Name,
        Category = ServiceDetails.Example.Category,
        Price = ServiceDetails.Example.Price,
        ChangedAt = ServiceDetails.Example.ChangedAt,
        PublishedAt = ServiceDetails.Example.PublishedAt,
    };

    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    public required ServiceStatus Status { get; init; }

    public required string Name { get; init; }

    public required string Category { get; init; }

    public required Price Price { get; init; }

    /// <summary>When anything last changed, the life cycle included.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>When it last went on offer; null when it never did.</summary>
    public required DateTimeOffset? PublishedAt { get; init; }
}
