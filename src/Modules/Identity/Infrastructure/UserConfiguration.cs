using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monolith.Identity.Application;
using Monolith.Platform.Domain;
using Monolith.Platform.Infrastructure;

namespace Monolith.Identity.Infrastructure;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.Property(user => user.Email).HasMaxLength(EmailAddress.MaxLength);
        builder.HasIndex(user => user.NormalizedUserName).IsUnique().HasError(IdentityErrors.AccountExists);
        builder.HasIndex(user => user.NormalizedEmail).IsUnique().HasError(IdentityErrors.AccountExists);
        builder.HasIndex(user => new { user.CreatedAt, user.Id });
        builder.Property(user => user.Version).IsConcurrencyToken();
    }
}
