using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monolith.Identity.Application;
using Monolith.Platform.Infrastructure;

namespace Monolith.Identity.Infrastructure;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.Property(user => user.Email).IsPersonal().Metadata.SetMaxLength(null);

        // Every account has both, so that the indexes hold all: one without the empty ones would not carry a list's order.
        builder.HasIndex(user => user.NormalizedUserName).IsUnique().HasFilter(null).HasError(IdentityErrors.AccountExists);
        builder.HasIndex(user => user.NormalizedEmail).IsUnique().HasFilter(null).HasError(IdentityErrors.AccountExists);
        builder.HasIndex(user => new { user.CreatedAt, user.Id });
        builder.HasIndex(user => user.SubjectId);

        // What an older version left in clear; none, once all is encrypted.
        builder.HasIndex(user => user.Id, "ix_users_in_clear").HasFilter("user_name IS NOT NULL");

        // The few among many, in the order of the list; those by address are what the version before reads, and go with the next.
        builder.HasIndex(user => new { user.CreatedAt, user.Id }, "ix_users_disabled_created_at_id").HasFilter("disabled_at IS NOT NULL");
        builder.HasIndex(user => user.NormalizedEmail, "ix_users_disabled_normalized_email").HasFilter("disabled_at IS NOT NULL");
        builder.HasIndex(user => new { user.CreatedAt, user.Id }, "ix_users_locked_created_at_id").HasFilter("lockout_end IS NOT NULL");
        builder.HasIndex(user => user.NormalizedEmail, "ix_users_locked_normalized_email").HasFilter("lockout_end IS NOT NULL");
        builder.Property(user => user.Version).IsConcurrencyToken();
    }
}
