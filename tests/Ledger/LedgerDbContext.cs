using Microsoft.EntityFrameworkCore;
using Monolith.Platform.Application;
using Monolith.Platform.Infrastructure;

namespace Monolith.Ledger;

internal interface ILedgerDb : IModuleDb
{
    DbSet<Account> Accounts { get; }

    DbSet<Effect> Effects { get; }
}

/// <summary>One handling of one event; nothing in the table forbids two, so that two would be seen.</summary>
internal sealed class Effect
{
    public long Id { get; private set; }

    public required string Handler { get; init; }

    public required Guid EventId { get; init; }

    public required Guid AccountId { get; init; }

    public required long Version { get; init; }
}

internal sealed class LedgerDbContext(DbContextOptions<LedgerDbContext> options) : DbContext(options), ILedgerDb
{
    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<Effect> Effects => Set<Effect>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UsePlatformConventions();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.UseEvents();
        modelBuilder.UsePlatformModel();
    }
}
