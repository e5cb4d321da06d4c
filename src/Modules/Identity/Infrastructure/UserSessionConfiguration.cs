using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monolith.Identity.Domain;
using Monolith.Platform.Infrastructure;

namespace Monolith.Identity.Infrastructure;

internal sealed class UserSessionConfiguration : IEntityTypeConfiguration<UserSession>
{
    public void Configure(EntityTypeBuilder<UserSession> builder)
    {
        builder.Property(session => session.Browser).IsPersonal();
        builder.HasOne<User>().WithMany().HasForeignKey(session => session.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(session => new { session.UserId, session.StartedAt });
        builder.HasIndex(session => session.ExpiresAt);
        builder.HasIndex(session => session.SubjectId);
    }
}
