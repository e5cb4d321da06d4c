using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Monolith.Platform.Application;
using Monolith.Platform.Infrastructure;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Monolith.Identity.Infrastructure;

/// <summary>Gives Development its client and the administrators' role, both with every permission that the modules declare at present.</summary>
internal sealed class IdentitySeed(
    IOpenIddictApplicationManager applications, IdentityDbContext db, PermissionCatalog catalog, DevelopmentCredentials credentials) : IModuleSeed
{
    public async Task Seed(CancellationToken cancellationToken)
    {
        await SeedClient(cancellationToken);
        await SeedAdministrator(cancellationToken);
    }

    private async Task SeedClient(CancellationToken cancellationToken)
    {
        var client = new OpenIddictApplicationDescriptor
        {
            ClientId = credentials.ClientId,
            ClientSecret = credentials.ClientSecret,
            ClientType = ClientTypes.Confidential,
            DisplayName = "Development",
            Permissions = { Permissions.Endpoints.Token, Permissions.GrantTypes.ClientCredentials },
        };
        client.Permissions.UnionWith(catalog.All.Select(permission => Permissions.Prefixes.Scope + permission.Name));
        if (await applications.FindByClientIdAsync(credentials.ClientId, cancellationToken) is { } existing)
        {
            await applications.UpdateAsync(existing, client, cancellationToken);
        }
        else
        {
            await applications.CreateAsync(client, cancellationToken);
        }
    }

    private async Task SeedAdministrator(CancellationToken cancellationToken)
    {
        var role = await db.Roles.SingleOrDefaultAsync(role => role.Name == Role.Administrator, cancellationToken);
        if (role is null)
        {
            role = new Role { Id = Guid.CreateVersion7(), Name = Role.Administrator, NormalizedName = Role.Administrator.ToUpperInvariant() };
            db.Roles.Add(role);
        }

        var held = await db.RoleClaims.Where(claim => claim.RoleId == role.Id && claim.ClaimType == Role.PermissionClaim)
            .Select(claim => claim.ClaimValue).ToListAsync(cancellationToken);
        db.RoleClaims.AddRange(catalog.All.Where(permission => !held.Contains(permission.Name))
            .Select(permission => new IdentityRoleClaim<Guid> { RoleId = role.Id, ClaimType = Role.PermissionClaim, ClaimValue = permission.Name }));
        await db.SaveChangesAsync(cancellationToken);
    }
}
