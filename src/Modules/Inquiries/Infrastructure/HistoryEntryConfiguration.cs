using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monolith.Inquiries.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Infrastructure;

namespace Monolith.Inquiries.Infrastructure;

internal sealed class HistoryEntryConfiguration : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> builder)
    {
        builder.ToTable("InquiryEvents");
        builder.Property(entry => entry.By).HasMaxLength(AuditEntry.MaxPartyLength);
        builder.Property(entry => entry.Text).IsPersonal();
        builder.Property(entry => entry.SenderName).IsPersonal();
        builder.Property(entry => entry.SenderEmail).IsPersonal();
        builder.HasIndex(entry => entry.SubjectId);

        // Two who change an inquiry at once write the same step: the second has not seen the first.
        builder.HasIndex(entry => new { entry.InquiryId, entry.Version }).IsUnique().HasError(PlatformErrors.Stale);
    }
}
