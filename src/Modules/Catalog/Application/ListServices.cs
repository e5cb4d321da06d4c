using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Monolith.Catalog.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Catalog.Application;

/// <summary>A visitor lists the services on offer, the newest first unless asked otherwise.</summary>
[Public("the catalogue is what visitors come for")]
[Cached(60, CatalogTags.Services, For = CacheScope.Everyone)]
public sealed record ListServices : PageQuery, IQuery<Page<PublishedServiceSummary>>
{
    public const int MaxSearchLength = 100;

    internal static readonly Sorts<Service> Sorts = new Sorts<Service>()
        .Add("publishedAt", service => EF.Property<DateTimeOffset>(service, nameof(Service.PublishedAt)))
        .Add("name", service => service.Name)
        .Add("price", service => service.PriceAmount)
        .Default("-publishedAt");

    /// <summary>Only services of this category.</summary>
    public string? Category { get; init; }

    /// <summary>Only services priced in this currency (ISO 4217); prices in different currencies cannot be compared.</summary>
    public string? Currency { get; init; }

    /// <summary>Only services at this price or above, in minor units; demands a currency.</summary>
    public long? MinPrice { get; init; }

    /// <summary>Only services at this price or below, in minor units; demands a currency.</summary>
    public long? MaxPrice { get; init; }

    /// <summary>Only services that hold all of these words, the last one possibly unfinished.</summary>
    public string? Q { get; init; }
}

internal sealed class ListServicesValidator : AbstractValidator<ListServices>
{
    public ListServicesValidator()
    {
        Include(new PageRules(ListServices.Sorts.Names));
        RuleFor(q => q.Category).IsCategory();
        RuleFor(q => q.Currency).IsCurrency().When(q => q.Currency is not null);
        RuleFor(q => q.Currency).NotNull().When(q => q.MinPrice is not null || q.MaxPrice is not null || q.Sort is "price" or "-price")
            .WithMessage("Must be given to filter or sort by price.");
        RuleFor(q => q.MinPrice).InclusiveBetween(0, Money.MaxAmount);
        RuleFor(q => q.MaxPrice).InclusiveBetween(0, Money.MaxAmount);
        RuleFor(q => q.MaxPrice).GreaterThanOrEqualTo(q => q.MinPrice).When(q => q.MinPrice is not null)
            .WithMessage("Must not be below minPrice.");
        RuleFor(q => q.Q).MaximumLength(ListServices.MaxSearchLength);
    }
}

internal sealed class ListServicesHandler(ICatalogDb db, IServiceSearch search, ICursorProtector cursors)
    : IQueryHandler<ListServices, Page<PublishedServiceSummary>>
{
    public Task<Result<Page<PublishedServiceSummary>>> Handle(ListServices query, CancellationToken cancellationToken)
    {
        var services = db.Services.AsNoTracking().Where(service => service.Status == ServiceStatus.Published);
        if (query.Category is { } category)
        {
            services = services.Where(service => service.Category == category);
        }

        if (query.Currency is { } currency)
        {
            services = services.Where(service => service.PriceCurrency == currency);
        }

        if (query.MinPrice is { } min)
        {
            services = services.Where(service => service.PriceAmount >= min);
        }

        if (query.MaxPrice is { } max)
        {
            services = services.Where(service => service.PriceAmount <= max);
        }

        if (query.Q is { } text)
        {
            services = search.Matching(services, text);
        }

        return services.ToPage(ListServices.Sorts, query, PublishedServiceSummary.Projection, cursors, cancellationToken);
    }
}
