using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Monolith.Inquiries.Infrastructure;

internal sealed class SentAnswerConfiguration : IEntityTypeConfiguration<SentAnswer>
{
    public void Configure(EntityTypeBuilder<SentAnswer> builder) => builder.HasKey(answer => new { answer.InquiryId, answer.Version });
}
