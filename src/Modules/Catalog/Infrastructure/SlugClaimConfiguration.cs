using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monolith.Catalog.Domain;
using Monolith.Platform.Infrastructure;

namespace Monolith.Catalog.Infrastructure;

internal sealed class SlugClaimConfiguration : IEntityTypeConfiguration<SlugClaim>
{
    public void Configure(EntityTypeBuilder<SlugClaim> builder)
    {
        // No foreign key: claims outlive the drafts they were made for.
        builder.HasKey(claim => new { claim.ServiceId, claim.Slug });
        builder.HasIndex(claim => claim.Slug).IsUnique().HasError(ServiceErrors.SlugTaken);
    }
}
