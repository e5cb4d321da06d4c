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
        builder.HasIndex(role => role.Name).IsUnique().HasError(IdentityErrors.RoleNameTaken);
        builder.HasIndex(role => role.NormalizedName).IsUnique().HasError(IdentityErrors.RoleNameTaken);
        builder.Property(role => role.Version).IsConcurrencyToken();
    }
}
