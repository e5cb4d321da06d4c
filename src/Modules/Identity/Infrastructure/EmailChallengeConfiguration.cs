using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monolith.Identity.Domain;
using Monolith.Platform.Infrastructure;

namespace Monolith.Identity.Infrastructure;

internal sealed class EmailChallengeConfiguration : IEntityTypeConfiguration<EmailChallenge>
{
    private const int Sha256Bytes = 32;
    private const int MaxHashLength = 200;

    public void Configure(EntityTypeBuilder<EmailChallenge> builder)
    {
        builder.Property(challenge => challenge.Email).IsPersonal();
        builder.Property(challenge => challenge.EmailHash).HasMaxLength(2 * Sha256Bytes);
        builder.Property(challenge => challenge.PasswordHash).HasMaxLength(MaxHashLength);
        builder.Property(challenge => challenge.TokenHash).HasMaxLength(Sha256Bytes);
        builder.HasIndex(challenge => challenge.TokenHash).IsUnique();
        builder.HasIndex(challenge => challenge.EmailHash);
        builder.HasIndex(challenge => challenge.SubjectId);
        builder.HasIndex(challenge => challenge.NextAttemptAt);
        builder.HasIndex(challenge => challenge.ExpiresAt);

        // Two requests with one token: the second finds it used.
        builder.Property(challenge => challenge.CompletedAt).IsConcurrencyToken();
    }
}
