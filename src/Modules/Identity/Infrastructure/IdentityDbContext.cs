using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Monolith.Identity.Application;
using Monolith.Identity.Domain;
using Monolith.Platform.Infrastructure;
using Client = OpenIddict.EntityFrameworkCore.Models.OpenIddictEntityFrameworkCoreApplication<System.Guid>;

namespace Monolith.Identity.Infrastructure;

/// <summary>Users and roles, OAuth clients and tokens, and the server's keys, in one database.</summary>
internal sealed class IdentityDbContext(DbContextOptions<IdentityDbContext> options) : IdentityDbContext<User, Role, Guid>(options), IIdentityDb
{
    public DbSet<ServerKey> ServerKeys => Set<ServerKey>();

    public DbSet<Client> Clients => Set<Client>();

    // Stated here, because at design time there is no host whose options could say it.
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        var changesGrants = ChangesGrants();
        var written = base.SaveChanges(acceptAllChangesOnSuccess);
        DropGrants(changesGrants);
        return written;
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var changesGrants = ChangesGrants();
        var written = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        DropGrants(changesGrants);
        return written;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UsePlatformConventions();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.UseOpenIddict<Guid>();
        builder.ApplyConfigurationsFromAssembly(typeof(IdentityDbContext).Assembly);
        builder.UsePlatformModel();
    }

    private bool ChangesGrants() => ChangeTracker.Entries().Any(entry =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && entry.Entity is Client or Role or IdentityRoleClaim<Guid>);

    private void DropGrants(bool changed)
    {
        if (changed)
        {
            this.GetService<GrantCache>().Clear();
        }
    }
}
