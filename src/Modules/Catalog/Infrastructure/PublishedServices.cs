using Microsoft.EntityFrameworkCore;
using Monolith.Catalog.Application;
using Monolith.Catalog.Domain;
using Monolith.Platform.Domain;

namespace Monolith.Catalog.Infrastructure;

internal sealed class PublishedServices(CatalogDbContext db) : IPublishedServices
{
    private static readonly Func<CatalogDbContext, Slug, CancellationToken, Task<PublishedService?>> BySlug =
        EF.CompileAsyncQuery((CatalogDbContext context, Slug slug, CancellationToken cancellationToken) => context.SlugClaims
            .Where(claim => claim.Slug == slug)
            .Join(context.Services.Where(service => service.Status == ServiceStatus.Published), claim => claim.ServiceId, service => service.Id, (_, service) => service)
            .AsNoTracking()
            .Select(PublishedService.Projection)
            .SingleOrDefault());

    public Task<PublishedService?> FindBySlug(Slug slug, CancellationToken cancellationToken) => BySlug(db, slug, cancellationToken);
}
