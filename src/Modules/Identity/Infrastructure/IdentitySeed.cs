using Microsoft.AspNetCore.Identity;
using Monolith.Identity.Application;
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
    IAccounts accounts,
    PasswordHashing hashing,
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
            db.AuditLog.Add(Entry("identity.client.registered", credentials.ClientId));
            await applications.CreateAsync(client, cancellationToken);
        }
    }

    private async Task SeedAdministrator(CancellationToken cancellationToken)
    {
        var role = await administrators.Ensure(cancellationToken);
        await administrators.Complete(role, cancellationToken);
        var email = EmailAddress.From(credentials.AdministratorEmail);
        if (await accounts.Find(email, cancellationToken) is not { } account)
        {
            var id = (await accounts.Open(email, await Hash(cancellationToken), cancellationToken)).Id;
            db.AuditLog.Add(Entry("identity.user.registered", id.ToString()));
            db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = id, RoleId = role.Id });
        }
        else if ((await hashing.Verify(account.PasswordHash, credentials.AdministratorPassword, cancellationToken)).Value is PasswordVerificationResult.Failed)
        {
            await accounts.SetPassword(account.Id, await Hash(cancellationToken), cancellationToken);
            db.AuditLog.Add(Entry("identity.user.password_reset", account.Id.ToString()));
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private AuditEntry Entry(string action, string subject) => AuditEntry.Of(Caller.System("development"), action, subject, clock.GetUtcNow());

    private async Task<string> Hash(CancellationToken cancellationToken) =>
        (await hashing.Hash(credentials.AdministratorPassword, cancellationToken)).Value
            ?? throw new InvalidOperationException("The start of the host leaves no turn for a hash.");
}
