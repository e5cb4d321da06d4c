using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monolith.Inquiries.Domain;
using Monolith.Platform.Domain;

namespace Monolith.Inquiries.Infrastructure;

internal sealed class OfferedServiceConfiguration : IEntityTypeConfiguration<OfferedService>
{
    public void Configure(EntityTypeBuilder<OfferedService> builder)
    {
        builder.Property(service => service.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(service => service.Name).HasMaxLength(OfferedService.MaxNameLength);

        // Not unique: the events of two services come in no order, and none may fail for that.
        builder.HasIndex(service => service.Slug);
    }
}
