using Microsoft.Extensions.DependencyInjection;
using Monolith.Identity.Infrastructure;
using Monolith.Platform.Application;

namespace Monolith.Identity.Tests;

/// <summary>What people may do through their roles.</summary>
public sealed class RolePermissionTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    [Fact]
    public async Task An_administrator_holds_every_permission_that_the_token_was_granted()
    {
        (await PermissionsOf(Role.Administrator, app.Permissions)).ShouldBe(app.Permissions, ignoreOrder: true);
        (await PermissionsOf(Role.Administrator, [app.Permissions[0], "tests.things.explode"])).ShouldBe([app.Permissions[0]]);
    }

    [Fact]
    public async Task An_unknown_role_gives_nothing() => (await PermissionsOf("nobody", app.Permissions)).ShouldBeEmpty();

    [Fact]
    public async Task A_permission_taken_from_a_role_is_gone_at_once()
    {
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
            var role = new Role { Id = Guid.CreateVersion7(), Name = "editor" };
            db.Add(role);
            db.Add(new Microsoft.AspNetCore.Identity.IdentityRoleClaim<Guid> { RoleId = role.Id, ClaimType = Role.PermissionClaim, ClaimValue = app.Permissions[0] });
            await db.SaveChangesAsync();
            (await PermissionsOf("editor", app.Permissions)).ShouldBe([app.Permissions[0]]);

            db.Remove(role);
            await db.SaveChangesAsync();
        }

        (await PermissionsOf("editor", app.Permissions)).ShouldBeEmpty();
    }

    private async Task<IReadOnlySet<string>> PermissionsOf(string role, IEnumerable<string> scopes) =>
        await app.Services.GetRequiredService<IPermissionStore>().PermissionsOf(
            new Caller(CallerKind.User, Guid.CreateVersion7().ToString()) { Roles = [role], Scopes = scopes.ToHashSet(StringComparer.Ordinal) },
            CancellationToken.None);
}
