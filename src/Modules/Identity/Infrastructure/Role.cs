using Microsoft.AspNetCore.Identity;

namespace Monolith.Identity.Infrastructure;

/// <summary>A named set of permissions, which are its claims of type <see cref="PermissionClaim"/>.</summary>
internal sealed class Role : IdentityRole<Guid>
{
    public const string PermissionClaim = "permission";
    public const string Administrator = "administrator";
}
