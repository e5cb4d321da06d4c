using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monolith.Inquiries.Domain;
using Monolith.Platform.Infrastructure;

namespace Monolith.Inquiries.Infrastructure;

internal sealed class SubmissionConfiguration : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> builder)
    {
        builder.Property(submission => submission.Address).HasMaxLength(Submission.HashLength);
        builder.Property(submission => submission.Sender).HasMaxLength(Submission.HashLength);
        builder.Property(submission => submission.Network).HasMaxLength(Submission.MaxNetworkLength);

        // Counting and comparing by each, with all that is asked of a row.
        builder.HasIndex(submission => new { submission.Address, submission.At, submission.Verdict });
        builder.HasIndex(submission => new { submission.Network, submission.At, submission.Verdict });
        builder.HasIndex(submission => new { submission.Sender, submission.At, submission.Verdict });

        // Lists of refusals, and the purge.
        builder.HasIndex(submission => new { submission.Verdict, submission.At, submission.Id });
        builder.HasIndex(submission => new { submission.Verdict, submission.Reason, submission.At, submission.Id });
        builder.HasIndex(submission => submission.At);

        builder.HasIndex(submission => submission.FormId).IsUnique().HasError(InquiryErrors.FormNotAccepted);
    }
}
