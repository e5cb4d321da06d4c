using Microsoft.EntityFrameworkCore;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Tests;

internal sealed class ThingsDb(DbContextOptions<ThingsDb> options) : DbContext(options), IUnitOfWork
{
    public DbSet<Thing> Things => Set<Thing>();

    public async Task<Error?> Save(CancellationToken cancellationToken)
    {
        await SaveChangesAsync(cancellationToken);
        return null;
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var thing = modelBuilder.Entity<Thing>();
        thing.Property(t => t.Id).ValueGeneratedNever();
        thing.Property(t => t.Version).IsConcurrencyToken();
        thing.Ignore(t => t.DomainEvents);
    }
}
