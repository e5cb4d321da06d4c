using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monolith.Identity.Application;

namespace Monolith.Identity.Infrastructure;

internal sealed class RoleConfiguration : IEntityTypeConfiguration<Role>
{
    public void Configure(EntityTypeBuilder<Role> builder)
    {
        builder.Property(role => role.Description).HasMaxLength(RoleDetails.MaxDescriptionLength);
        builder.Property(role => role.Version).IsConcurrencyToken();
    }
}
