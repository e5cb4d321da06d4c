using Microsoft.EntityFrameworkCore;
using Monolith.Platform.Application;
using Monolith.Platform.Infrastructure;

namespace Monolith.Testing;

/// <summary>A database as modules have them, with a column of every kind.</summary>
public interface IKindsDb : IModuleDb
{
    DbSet<Kinds> Kinds { get; }
}

/// <summary>One value of every kind that modules store.</summary>
public sealed record Kinds
{
    public const int MaxTextLength = 100;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public DateTimeOffset At { get; init; }

    public DateTimeOffset? AtOrNever { get; init; }

    public string Text { get; init; } = Guid.CreateVersion7().ToString();

    public string LongText { get; init; } = "";

    public decimal Number { get; init; }

    public decimal? NumberOrNone { get; init; }

    public long Money { get; init; }

    public DayOfWeek Day { get; init; }

    public DayOfWeek? DayOrNone { get; init; }

    public Guid? Other { get; init; }

    public bool Flag { get; init; }

    public IReadOnlyList<byte> Bytes => Blob;

    private byte[] Blob { get; init; } = [0, 255];
}

/// <summary>Where <see cref="Kinds"/> are stored.</summary>
public sealed class KindsDbContext(DbContextOptions<KindsDbContext> options) : DbContext(options), IKindsDb
{
    public DbSet<Kinds> Kinds => Set<Kinds>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UsePlatformConventions();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var kinds = modelBuilder.Entity<Kinds>();
        kinds.Property(k => k.Text).HasMaxLength(Testing.Kinds.MaxTextLength);
        kinds.Ignore(k => k.Bytes);
        kinds.Property<byte[]>("Blob");
        kinds.HasIndex(k => k.Text).IsUnique();
        kinds.HasIndex(k => k.Other).IsUnique();
        modelBuilder.UsePlatformModel();
    }
}
