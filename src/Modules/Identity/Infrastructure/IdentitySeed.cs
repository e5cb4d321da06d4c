using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using Monolith.Platform.Infrastructure;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Monolith.Identity.Infrastructure;

/// <summary>Gives Development its client and its administrator, both with every permission that the modules declare at present.</summary>
internal sealed class IdentitySeed(
    IOpenIddictApplicationManager applications,
    IdentityDbContext db,
    AdministratorRole administrators,
    IPasswordHasher<User> hasher,
    PermissionCatalog catalog,
    DevelopmentCredentials credentials,
    TimeProvider clock) : IModuleSeed
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
        var role = await administrators.Ensure(cancellationToken);
        await administrators.Complete(role, cancellationToken);
        var email = EmailAddress.From(credentials.AdministratorEmail);
        var user = await db.Users.SingleOrDefaultAsync(user => user.NormalizedEmail == email.Normalized, cancellationToken);
        if (user is null)
        {
            var now = clock.GetUtcNow();
            user = new User
            {
                Id = Guid.CreateVersion7(now),
                UserName = email.Value,
                NormalizedUserName = email.Normalized,
                Email = email.Value,
                NormalizedEmail = email.Normalized,
                EmailConfirmed = true,
                LockoutEnabled = true,
                SecurityStamp = Guid.CreateVersion7(now).ToString(),
                CreatedAt = now,
            };
            db.Users.Add(user);
            db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = user.Id, RoleId = role.Id });
        }

        if (user.PasswordHash is not { } hash || hasher.VerifyHashedPassword(user, hash, credentials.AdministratorPassword) is PasswordVerificationResult.Failed)
        {
            user.PasswordHash = hasher.HashPassword(user, credentials.AdministratorPassword);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
