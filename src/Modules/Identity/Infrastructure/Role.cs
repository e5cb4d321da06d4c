using Microsoft.AspNetCore.Identity;
using Monolith.Identity.Application;

namespace Monolith.Identity.Infrastructure;

/// <summary>A named set of permissions, which are its claims of type <see cref="PermissionClaim"/>.</summary>
internal sealed class Role : IdentityRole<Guid>
{
    public const string PermissionClaim = "permission";
    public const string Administrator = RoleDetails.Administrator;

    /// <summary>Counts the changes, from 1.</summary>
    public long Version { get; set; } = 1;

    /// <summary>What holders of the role do, in plain words.</summary>
    public string Description { get; set; } = "";
}
