using Microsoft.EntityFrameworkCore;
using Monolith.Catalog.Domain;
using Monolith.Platform.Application;

namespace Monolith.Catalog.Application;

/// <summary>The catalogue's own database.</summary>
public interface ICatalogDb : IModuleDb
{
    DbSet<Service> Services { get; }

    DbSet<SlugClaim> SlugClaims { get; }
}
