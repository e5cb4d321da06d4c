using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Monolith.Catalog.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Catalog.Application;

/// <summary>An editor lists services, whatever their state; those changed last come first.</summary>
[RequirePermission(CatalogPermissions.Read)]
public sealed record ListAllServices : PageQuery, IQuery<Page<ServiceSummary>>
{
    internal static readonly Sorts<Service> Sorts = new Sorts<Service>()
        .Add("changedAt", service => service.ChangedAt)
        .Add("name", service => service.Name)
        .Default("-changedAt");

    /// <summary>Only services in this state.</summary>
    public ServiceStatus? Status { get; init; }

    /// <summary>Only services of this category.</summary>
    public string? Category { get; init; }
}

internal sealed class ListAllServicesValidator : AbstractValidator<ListAllServices>
{
    public ListAllServicesValidator()
    {
        Include(new PageRules(ListAllServices.Sorts.Names));
        RuleFor(q => q.Status).IsInEnum();
        RuleFor(q => q.Category).IsCategory();
    }
}

internal sealed class ListAllServicesHandler(ICatalogDb db, ICursorProtector cursors) : IQueryHandler<ListAllServices, Page<ServiceSummary>>
{
    public Task<Result<Page<ServiceSummary>>> Handle(ListAllServices query, CancellationToken cancellationToken)
    {
        var services = db.Services.AsNoTracking();
        if (query.Status is { } status)
        {
            services = services.Where(service => service.Status == status);
        }

        if (query.Category is { } category)
        {
            services = services.Where(service => service.Category == category);
        }

        return services.ToPage(ListAllServices.Sorts, query, ServiceSummary.Projection, cursors, cancellationToken);
    }
}
