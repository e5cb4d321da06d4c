using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Identity.Application;
using Monolith.Identity.Infrastructure;
using Monolith.Identity.Tests.Accounts;
using Monolith.Platform.Application;
using Monolith.Testing;

namespace Monolith.Identity.Tests.Administration;

/// <summary>There is always somebody who can manage people and roles.</summary>
public sealed class LastAdministratorTests
{
    private const string Named = "owner@example.com";

    private static readonly Dictionary<string, string> NamingTheOwner = new(StringComparer.Ordinal) { ["Identity:FirstAdministrator"] = Named };

    [Fact]
    public async Task The_last_administrator_cannot_be_disabled_or_lose_the_role()
    {
        await using var app = new AccountsApp { Settings = NamingTheOwner };
        var last = await AdministratorOf(app);

        (await app.Send(new DisableUser(last.Id))).ShouldFailWith("identity.last-administrator");
        (await app.Send(new SetUserRoles([]) { Id = last.Id, ExpectedVersion = last.Version })).ShouldFailWith("identity.last-administrator");

        // Who cannot sign in does not count.
        var other = await app.NewUser();
        await app.GiveRoles(other, RoleDetails.Administrator);
        (await app.Send(new DisableUser(other))).ShouldSucceed();
        (await app.Send(new DisableUser(last.Id))).ShouldFailWith("identity.last-administrator");
    }

    [Fact]
    public async Task The_last_but_one_can()
    {
        await using var app = new AccountsApp { Settings = NamingTheOwner };
        var first = await AdministratorOf(app);
        await app.GiveRoles(await app.NewUser(), RoleDetails.Administrator);

        (await app.Send(new SetUserRoles([]) { Id = first.Id, ExpectedVersion = first.Version })).ShouldSucceed();
    }

    [Fact]
    public async Task Of_two_administrators_who_remove_each_other_at_once_one_stays()
    {
        await using var app = new AccountsApp { Settings = NamingTheOwner };
        var first = (await AdministratorOf(app)).Id;
        for (var round = 0; round < 10; round++)
        {
            var second = await app.NewUser();
            await app.GiveRoles(second, RoleDetails.Administrator);
            var (one, other) = ((await app.Send(new GetUser(first))).ShouldSucceed(), (await app.Send(new GetUser(second))).ShouldSucceed());

            var outcomes = await Task.WhenAll(
                Task.Run(() => app.Send(new DisableUser(second), new Caller(CallerKind.System, first.ToString()))),
                Task.Run(() => app.Send(new SetUserRoles([]) { Id = one.Id, ExpectedVersion = one.Version }, new Caller(CallerKind.System, second.ToString()))));

            outcomes.Count(outcome => outcome.IsSuccess).ShouldBe(1);
            outcomes.Single(outcome => !outcome.IsSuccess).Error?.Code.ShouldBeOneOf("stale-version", "identity.last-administrator");
            var left = (await app.Send(new ListUsers { Role = RoleDetails.Administrator, Disabled = false })).ShouldSucceed().Items.ShouldHaveSingleItem();
            (left.Id == one.Id || left.Id == other.Id).ShouldBeTrue();
            first = left.Id;
        }
    }

    [Fact]
    public async Task The_named_person_becomes_administrator_by_confirming_the_address_while_there_is_none()
    {
        await using var app = new AccountsApp { Settings = NamingTheOwner };
        await TakeTheRoleFromEverybody(app);

        (await RolesOf(app, await app.HasAccount())).ShouldBeEmpty();
        (await RolesOf(app, await app.HasAccount("Owner@Example.com"))).ShouldBe([RoleDetails.Administrator]);
        (await app.Send(new ListAuditLog { Actor = "first-administrator" })).ShouldSucceed().Items.ShouldHaveSingleItem().Details.ShouldBe("+administrator");
    }

    [Fact]
    public async Task The_named_person_gets_nothing_where_there_is_an_administrator()
    {
        await using var app = new AccountsApp { Settings = NamingTheOwner };
        (await RolesOf(app, await app.HasAccount(Named))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_had_confirmed_the_address_before_becomes_administrator_at_the_start()
    {
        await using var before = new AccountsApp { KeepsData = true };
        await before.HasAccount(Named);
        await TakeTheRoleFromEverybody(before);
        await before.DisposeAsync();

        await using var after = new AccountsApp { DataFolder = before.DataFolder, Settings = NamingTheOwner };

        (await RolesOf(after, Named)).ShouldBe([RoleDetails.Administrator]);
    }

    private static async Task TakeTheRoleFromEverybody(AccountsApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IdentityDbContext>().UserRoles.ExecuteDeleteAsync();
    }

    private static async Task<IReadOnlyList<string>> RolesOf(AccountsApp app, string email) =>
        (await app.Send(new ListUsers { Email = email })).ShouldSucceed().Items.ShouldHaveSingleItem().Roles;

    private static async Task<UserDetails> AdministratorOf(AccountsApp app) =>
        (await app.Send(new ListUsers { Role = RoleDetails.Administrator })).ShouldSucceed().Items.ShouldHaveSingleItem();
}
