using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monolith.Inquiries.Domain;
using Monolith.Platform.Infrastructure;

namespace Monolith.Inquiries.Infrastructure;

/// <summary>What a person wrote has no length here: encrypted, it is longer than its limits, and no column need grow for that.</summary>
internal sealed class InquiryConfiguration : IEntityTypeConfiguration<Inquiry>
{
    private const string Unassigned = "assignee IS NULL";

    public void Configure(EntityTypeBuilder<Inquiry> builder)
    {
        builder.Property(inquiry => inquiry.ServiceName).HasMaxLength(OfferedService.MaxNameLength);
        builder.Property(inquiry => inquiry.SenderName).IsPersonal();
        builder.Property(inquiry => inquiry.SenderEmail).IsPersonal();
        builder.Property(inquiry => inquiry.Message).IsPersonal();
        builder.HasIndex(inquiry => inquiry.SubjectId);
        builder.HasMany(inquiry => inquiry.History).WithOne().HasForeignKey(entry => entry.InquiryId).OnDelete(DeleteBehavior.Cascade);

        // One index for each filter, and for each pair of them that narrows; the order ends with the id, which breaks ties.
        builder.HasIndex(inquiry => new { inquiry.SubmittedAt, inquiry.Id });
        builder.HasIndex(inquiry => new { inquiry.Status, inquiry.SubmittedAt, inquiry.Id });
        builder.HasIndex(inquiry => new { inquiry.Assignee, inquiry.SubmittedAt, inquiry.Id });
        builder.HasIndex(inquiry => new { inquiry.Assignee, inquiry.Status, inquiry.SubmittedAt, inquiry.Id });

        // What nobody has is not found in order by the index of those who have it: to PostgreSQL, being null is no value to go by.
        builder.HasIndex(inquiry => new { inquiry.SubmittedAt, inquiry.Id }, "ix_inquiries_unassigned").HasFilter(Unassigned);
        builder.HasIndex(inquiry => new { inquiry.Status, inquiry.SubmittedAt, inquiry.Id }, "ix_inquiries_unassigned_status").HasFilter(Unassigned);

        builder.HasIndex(inquiry => new { inquiry.ServiceId, inquiry.SubmittedAt, inquiry.Id });
        builder.HasIndex(inquiry => new { inquiry.ServiceId, inquiry.Status, inquiry.SubmittedAt, inquiry.Id });
    }
}
