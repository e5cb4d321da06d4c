using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Monolith.Inquiries.Infrastructure;

internal sealed class StoredPseudonymKeyConfiguration : IEntityTypeConfiguration<StoredPseudonymKey>
{
    public void Configure(EntityTypeBuilder<StoredPseudonymKey> builder)
    {
        builder.ToTable("PseudonymKeys");
        builder.Property(key => key.Id).ValueGeneratedNever();
    }
}
