using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monolith.Identity.Application;
using Monolith.Platform.Infrastructure;

namespace Monolith.Identity.Infrastructure;

internal sealed class RoleConfiguration : IEntityTypeConfiguration<Role>
{
    public void Configure(EntityTypeBuilder<Role> builder)
    {
        builder.Property(role => role.Description).HasMaxLength(RoleDetails.MaxDescriptionLength);

        // Every role has both, so that the indexes hold all.
        builder.HasIndex(role => role.Name).IsUnique().HasFilter(null).HasError(IdentityErrors.RoleNameTaken);
        builder.HasIndex(role => role.NormalizedName).IsUnique().HasFilter(null).HasError(IdentityErrors.RoleNameTaken);
        builder.Property(role => role.Version).IsConcurrencyToken();
    }
}
