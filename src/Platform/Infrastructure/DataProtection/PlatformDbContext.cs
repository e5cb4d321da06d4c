using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>The platform's own database, as its own code sees it.</summary>
internal interface IPlatformDb : IModuleDb;

/// <summary>The platform's own database: the key ring that protects cursors and whatever else leaves and comes back.</summary>
internal sealed class PlatformDbContext(DbContextOptions<PlatformDbContext> options) : DbContext(options), IPlatformDb, IDataProtectionKeyContext
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UsePlatformConventions();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UsePlatformModel();
}
