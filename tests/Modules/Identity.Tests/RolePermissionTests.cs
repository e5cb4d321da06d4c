using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Identity.Infrastructure;
using Monolith.Identity.Tests.OAuth;
using Monolith.Platform.Application;

namespace Monolith.Identity.Tests;

/// <summary>What people may do through their roles.</summary>
public sealed class RolePermissionTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    [Fact]
    public async Task An_administrator_holds_every_permission_that_the_token_was_granted()
    {
        var person = await app.AddPerson();
        await app.WithDb(async db =>
        {
            db.Add(new IdentityUserRole<Guid> { UserId = person.Id, RoleId = (await db.Roles.SingleAsync(role => role.Name == Role.Administrator)).Id });
            await db.SaveChangesAsync();
        });

        (await PermissionsOf(person.Id, app.Permissions)).ShouldBe(app.Permissions, ignoreOrder: true);
        (await PermissionsOf(person.Id, [app.Permissions[0], "tests.things.explode"])).ShouldBe([app.Permissions[0]]);
    }

    [Fact]
    public async Task Somebody_without_roles_holds_nothing() => (await PermissionsOf((await app.AddPerson()).Id, app.Permissions)).ShouldBeEmpty();

    [Fact]
    public async Task A_permission_taken_from_a_role_is_gone_at_once()
    {
        var person = await app.AddPerson(app.Permissions[0]);
        (await PermissionsOf(person.Id, app.Permissions)).ShouldBe([app.Permissions[0]]);

        await app.WithDb(async db =>
        {
            db.Remove(await db.RoleClaims.SingleAsync(claim => db.UserRoles.Any(holder => holder.UserId == person.Id && holder.RoleId == claim.RoleId)));
            await db.SaveChangesAsync();
        });

        (await PermissionsOf(person.Id, app.Permissions)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_role_taken_from_a_person_is_gone_at_once()
    {
        var person = await app.AddPerson(app.Permissions[0]);
        (await PermissionsOf(person.Id, app.Permissions)).ShouldBe([app.Permissions[0]]);

        await app.WithDb(async db =>
        {
            db.Remove(await db.UserRoles.SingleAsync(holder => holder.UserId == person.Id));
            await db.SaveChangesAsync();
        });

        (await PermissionsOf(person.Id, app.Permissions)).ShouldBeEmpty();
    }

    private async Task<IReadOnlySet<string>> PermissionsOf(Guid userId, IEnumerable<string> scopes) =>
        await app.Services.GetRequiredService<IPermissionStore>().PermissionsOf(
            new Caller(CallerKind.User, userId.ToString()) { Scopes = scopes.ToHashSet(StringComparer.Ordinal) }, CancellationToken.None);
}
