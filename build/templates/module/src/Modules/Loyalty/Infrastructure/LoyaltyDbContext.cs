using Microsoft.EntityFrameworkCore;
using Monolith.Loyalty.Application;
using Monolith.Loyalty.Domain;
using Monolith.Platform.Infrastructure;

namespace Monolith.Loyalty.Infrastructure;

/// <summary>The own database of Loyalty.</summary>
internal sealed class LoyaltyDbContext(DbContextOptions<LoyaltyDbContext> options) : DbContext(options), ILoyaltyDb
{
    public DbSet<Card> Cards => Set<Card>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UsePlatformConventions();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(LoyaltyDbContext).Assembly);
        modelBuilder.UseEvents();
        modelBuilder.UsePlatformModel();
    }
}
