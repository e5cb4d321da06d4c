using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monolith.Inquiries.Domain;
using Monolith.Platform.Infrastructure;

namespace Monolith.Inquiries.Infrastructure;

internal sealed class InquiryRepeatConfiguration : IEntityTypeConfiguration<InquiryRepeat>
{
    // No foreign key: a repetition comes without a change of the inquiry, and must not touch its version.
    public void Configure(EntityTypeBuilder<InquiryRepeat> builder)
    {
        builder.ToTable("InquiryRepeats");
        builder.Property(repeat => repeat.SenderName).IsPersonal();
        builder.Property(repeat => repeat.Message).IsPersonal();
        builder.HasIndex(repeat => repeat.SubjectId);
        builder.HasIndex(repeat => new { repeat.InquiryId, repeat.At, repeat.Id });
    }
}
