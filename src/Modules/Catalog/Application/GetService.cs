using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Monolith.Catalog.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Catalog.Application;

/// <summary>An editor reads a service, whatever its state.</summary>
[RequirePermission(CatalogPermissions.Read)]
public sealed record GetService(Guid Id) : IQuery<ServiceDetails>;

internal sealed class GetServiceValidator : AbstractValidator<GetService>
{
    public GetServiceValidator() => RuleFor(q => q.Id).NotEmpty();
}

internal sealed class GetServiceHandler(ICatalogDb db) : IQueryHandler<GetService, ServiceDetails>
{
    public async Task<Result<ServiceDetails>> Handle(GetService query, CancellationToken cancellationToken) =>
        await db.Services.AsNoTracking().Where(service => service.Id == query.Id).Select(ServiceDetails.Projection).SingleOrDefaultAsync(cancellationToken)
            is { } service ? service : ServiceErrors.NotFound;
}
