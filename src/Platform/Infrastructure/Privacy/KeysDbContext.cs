using Microsoft.EntityFrameworkCore;

namespace Monolith.Platform.Infrastructure;

/// <summary>The keys of people, in a database of their own: whoever has the data, or a backup of it, has not the keys.</summary>
internal sealed class KeysDbContext(DbContextOptions<KeysDbContext> options) : DbContext(options)
{
    private const int HashLength = 32;

    public DbSet<SubjectKey> Subjects => Set<SubjectKey>();

    public DbSet<SubjectAlias> Aliases => Set<SubjectAlias>();

    public DbSet<StoreKey> StoreKeys => Set<StoreKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UsePlatformConventions();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<SubjectKey>(subject =>
        {
            subject.ToTable("subjects");
            subject.Property(s => s.WrappedWith).HasMaxLength(KeyEncryptionKeys.MaxIdLength);
            subject.Property(s => s.Wrapped).HasMaxLength(AesGcmBox.KeyLength + AesGcmBox.Overhead);

            // What is still wrapped with an old key, oldest first.
            subject.HasIndex(s => new { s.WrappedWith, s.Id });

            // What passes, and who was erased, is few among many.
            subject.HasIndex(s => s.Id, "ix_subjects_erased").HasFilter("erased_at IS NOT NULL");
            subject.HasIndex(s => s.ExpiresAt).HasFilter("expires_at IS NOT NULL");
        });
        modelBuilder.Entity<SubjectAlias>(alias =>
        {
            alias.ToTable("aliases");
            alias.HasKey(a => a.Hash);
            alias.Property(a => a.Hash).HasMaxLength(HashLength).IsFixedLength();
            alias.HasIndex(a => a.SubjectId);
            alias.HasOne<SubjectKey>().WithMany().HasForeignKey(a => a.SubjectId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<StoreKey>(key =>
        {
            key.ToTable("store_keys");
            key.HasKey(k => k.Name);
            key.Property(k => k.Name).HasMaxLength(StoreKey.MaxNameLength);
            key.Property(k => k.WrappedWith).HasMaxLength(KeyEncryptionKeys.MaxIdLength);
            key.Property(k => k.Wrapped).HasMaxLength(AesGcmBox.KeyLength + AesGcmBox.Overhead);
        });
        modelBuilder.UseConventions();
    }
}
