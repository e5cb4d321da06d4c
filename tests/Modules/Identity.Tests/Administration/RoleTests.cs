using Monolith.Identity.Application;
using Monolith.Platform.Application;
using Monolith.Testing;

namespace Monolith.Identity.Tests.Administration;

public sealed class RoleTests(MonolithApp app) : IClassFixture<MonolithApp>
{
    private static readonly string[] Everything =
        [IdentityPermissions.ReadUsers, IdentityPermissions.WriteUsers, IdentityPermissions.ReadRoles, IdentityPermissions.WriteRoles];

    [Fact]
    public async Task A_role_is_created_read_changed_and_deleted()
    {
        var created = (await app.Send(new CreateRole("reviewer", ["catalog.services.read", "catalog.services.read"], "Reads."))).ShouldSucceed();
        created.Permissions.ShouldBe(["catalog.services.read"]);
        (await app.Send(new GetRole(created.Id))).ShouldSucceed().ShouldSay(created);

        var changed = (await app.Send(new ChangeRole
        {
            Id = created.Id,
            ExpectedVersion = 1,
            Permissions = new(["catalog.services.write", "catalog.services.publish"]),
        })).ShouldSucceed();
        changed.Version.ShouldBe(2);
        changed.Description.ShouldBe("Reads.");
        (await app.Send(new GetRole(created.Id))).ShouldSucceed().Permissions.ShouldBe(["catalog.services.publish", "catalog.services.write"]);

        (await app.Send(new DeleteRole(created.Id, 1))).ShouldFailWith("stale-version");
        (await app.Send(new DeleteRole(created.Id, 2))).ShouldSucceed();
        (await app.Send(new GetRole(created.Id))).ShouldFailWith("identity.role-not-found");
    }

    [Fact]
    public async Task Unknown_permissions_are_refused_by_name()
    {
        var error = (await app.Send(new CreateRole("dreamer", ["catalog.services.read", "catalog.services.dream"]))).ShouldRefuse("permissions[1]");

        error.Fields[0].Message.ShouldContain("catalog.services.dream");
    }

    [Fact]
    public async Task Two_roles_of_one_name_are_refused()
    {
        (await app.Send(new CreateRole("twin", []))).ShouldSucceed();

        (await app.Send(new CreateRole("twin", []))).ShouldFailWith("identity.role-name-taken");
    }

    [Fact]
    public async Task A_change_of_an_older_version_is_refused()
    {
        var role = (await app.Send(new CreateRole("contested", []))).ShouldSucceed();
        (await app.Send(new ChangeRole { Id = role.Id, ExpectedVersion = 1, Description = "First." })).ShouldSucceed();

        (await app.Send(new ChangeRole { Id = role.Id, ExpectedVersion = 1, Description = "Second." })).ShouldFailWith("stale-version");
    }

    [Fact]
    public async Task The_administrators_role_stays_and_keeps_what_manages_people_and_roles()
    {
        var role = await Administrator();
        (await app.Send(new DeleteRole(role.Id, role.Version))).ShouldFailWith("identity.role-is-built-in");
        foreach (var kept in Everything)
        {
            var without = role.Permissions.Where(name => name != kept).ToList();
            (await app.Send(new ChangeRole { Id = role.Id, ExpectedVersion = role.Version, Permissions = without })).ShouldFailWith("identity.role-is-built-in");
        }

        var less = role.Permissions.Where(name => name != IdentityPermissions.ReadAuditLog).ToList();
        (await app.Send(new ChangeRole { Id = role.Id, ExpectedVersion = role.Version, Permissions = less })).ShouldSucceed();
    }

    [Fact]
    public async Task Deleting_a_role_takes_it_from_whoever_had_it()
    {
        var role = (await app.Send(new CreateRole("passing", []))).ShouldSucceed();
        var user = await app.NewUser();
        await app.GiveRoles(user, "passing");

        (await app.Send(new DeleteRole(role.Id, role.Version))).ShouldSucceed();

        (await app.Send(new GetUser(user))).ShouldSucceed().Roles.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_permission_given_to_a_role_is_felt_by_its_holders_at_once()
    {
        var user = await app.NewUser(IdentityPermissions.ReadRoles);
        var client = await app.SignedInAs(user, IdentityPermissions.ReadRoles, IdentityPermissions.ReadUsers);
        using var before = await client.GetAsync(new Uri("/api/v1/identity/users", UriKind.Relative));
        await before.ShouldBeProblem(System.Net.HttpStatusCode.Forbidden, "permission-required");

        var name = (await app.Send(new GetUser(user))).ShouldSucceed().Roles.ShouldHaveSingleItem();
        var role = (await app.Send(new ListRoles { Limit = 100 })).ShouldSucceed().Items.Single(role => role.Name == name);
        (await app.Send(new ChangeRole { Id = role.Id, ExpectedVersion = 1, Permissions = new([IdentityPermissions.ReadUsers]) })).ShouldSucceed();

        using var after = await client.GetAsync(new Uri("/api/v1/identity/users", UriKind.Relative));
        await after.ShouldBe(System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_catalogue_tells_every_permission_in_plain_words()
    {
        var all = (await app.Send(new ListPermissions())).ShouldSucceed().Items;

        all.Select(permission => permission.Name).ShouldContain("catalog.services.publish");
        all.ShouldAllBe(permission => permission.Description.EndsWith('.'));
    }

    private async Task<RoleDetails> Administrator() =>
        (await app.Send(new ListRoles { Limit = PageQuery.MaxLimit })).ShouldSucceed().Items.Single(role => role.Name == RoleDetails.Administrator);
}
