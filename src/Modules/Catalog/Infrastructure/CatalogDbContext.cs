using Microsoft.EntityFrameworkCore;
using Monolith.Catalog.Application;
using Monolith.Catalog.Domain;
using Monolith.Platform.Domain;
using Monolith.Platform.Infrastructure;

namespace Monolith.Catalog.Infrastructure;

/// <summary>The catalogue's own database.</summary>
internal sealed class CatalogDbContext(DbContextOptions<CatalogDbContext> options) : DbContext(options), ICatalogDb
{
    public DbSet<Service> Services => Set<Service>();

    public DbSet<SlugClaim> SlugClaims => Set<SlugClaim>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.UsePlatformConventions();
        configurationBuilder.Properties<Slug>().HaveConversion<SlugConverter>().HaveMaxLength(Slug.MaxLength);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CatalogDbContext).Assembly);
        modelBuilder.UseEvents();
        modelBuilder.UsePlatformModel();
    }
}
