using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>The table of answers that every module's database has.</summary>
internal static class IdempotencyModel
{
    private const int FingerprintLength = 32;

    public static void UseIdempotency(this ModelBuilder builder) => builder.Entity<IdempotencyRecord>(record =>
    {
        record.ToTable("idempotency_records");
        record.HasKey(r => new { r.Name, r.Operation });
        record.Property(r => r.Operation).HasMaxLength(IdempotentRequest.MaxOperationLength);
        record.Property(r => r.Fingerprint).HasMaxLength(FingerprintLength);
        record.HasIndex(r => r.AnsweredAt);
    });

    /// <summary>Whether a database keeps answers at all: that of people's keys does not.</summary>
    public static bool IsIn(IModel model) => model.FindEntityType(typeof(IdempotencyRecord)) is not null;
}
