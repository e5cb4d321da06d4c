using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>The platform's own database: the key ring that protects cursors and whatever else leaves and comes back, and what operators did.</summary>
internal sealed class PlatformDbContext(DbContextOptions<PlatformDbContext> options) : DbContext(options), IPlatformDb, IDataProtectionKeyContext
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<AuditEntry> AuditLog => Set<AuditEntry>();

    public DbSet<Erasure> Erasures => Set<Erasure>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UsePlatformConventions();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.UseAuditLog();
        modelBuilder.Entity<Erasure>().ToTable("erasures");
        modelBuilder.UseEvents();
        modelBuilder.UsePlatformModel();
    }
}
