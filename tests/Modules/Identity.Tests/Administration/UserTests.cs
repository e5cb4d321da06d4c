using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Identity.Application;
using Monolith.Identity.Infrastructure;
using Monolith.Platform.Application;
using Monolith.Testing;

namespace Monolith.Identity.Tests.Administration;

public sealed class UserTests(MonolithApp app) : IClassFixture<MonolithApp>
{
    [Fact]
    public async Task People_are_found_by_their_whole_address_in_any_case()
    {
        var user = (await app.Send(new GetUser(await app.NewUser()))).ShouldSucceed();

        foreach (var address in (string[])[user.Email, user.Email.ToUpperInvariant()])
        {
            (await app.Send(new ListUsers { Email = address })).ShouldSucceed().Items.Select(found => (found.Id, found.Email)).ShouldBe([(user.Id, user.Email)]);
        }

        (await app.Send(new ListUsers { Email = user.Email[1..] })).ShouldSucceed().Items.ShouldBeEmpty();
        (await app.Send(new ListUsers { Email = user.Email[..20] })).ShouldRefuse("email");
        (await app.Send(new ListUsers { Sort = "email" })).ShouldRefuse("sort");
    }

    [Fact]
    public async Task People_are_filtered_by_standing_and_role()
    {
        var (plain, disabled, locked, editor) = (await app.NewUser(), await app.NewUser(), await app.NewUser(), await app.NewUser("catalog.services.read"));
        (await app.Send(new DisableUser(disabled))).ShouldSucceed();
        await Lock(locked);
        var role = (await app.Send(new GetUser(editor))).ShouldSucceed().Roles.ShouldHaveSingleItem();

        (await Ids(new ListUsers { Disabled = true })).ShouldBe([disabled]);
        (await Ids(new ListUsers { Locked = true })).ShouldBe([locked]);
        (await Ids(new ListUsers { Role = role })).ShouldBe([editor]);
        var rest = await Ids(new ListUsers { Disabled = false, Locked = false });
        rest.ShouldContain(plain);
        rest.ShouldContain(editor);
        rest.ShouldNotContain(disabled);
        rest.ShouldNotContain(locked);
    }

    [Theory]
    [InlineData("createdAt")]
    [InlineData("-createdAt")]
    public async Task Pages_of_people_go_on_where_the_last_one_ended(string sort)
    {
        await app.NewUser();
        await app.NewUser("catalog.services.read");
        await app.NewUser();
        var all = (await app.Send(new ListUsers { Sort = sort, Limit = 100 })).ShouldSucceed().Items.Select(user => user.Id).ToList();

        var read = new List<Guid>();
        string? cursor = null;
        do
        {
            var page = (await app.Send(new ListUsers { Sort = sort, Limit = 2, Cursor = cursor })).ShouldSucceed();
            read.AddRange(page.Items.Select(user => user.Id));
            cursor = page.Next;
        }
        while (cursor is not null);

        read.ShouldBe(all);
    }

    [Fact]
    public async Task A_disabled_person_is_signed_out_and_can_be_enabled_again()
    {
        var id = await app.NewUser();
        var session = await NewSession(id);

        (await app.Send(new DisableUser(id))).ShouldSucceed();
        var disabled = (await app.Send(new GetUser(id))).ShouldSucceed();
        disabled.DisabledAt.ShouldNotBeNull();
        disabled.Version.ShouldBe(2);
        (await IsAlive(session)).ShouldBeFalse();
        (await app.Send(new DisableUser(id))).ShouldSucceed();
        (await app.Send(new GetUser(id))).ShouldSucceed().ShouldSay(disabled);

        (await app.Send(new EnableUser(id))).ShouldSucceed();
        (await app.Send(new GetUser(id))).ShouldSucceed().DisabledAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_lock_is_taken_off_with_the_tries_that_led_to_it()
    {
        var id = await app.NewUser();
        await Lock(id);

        (await app.Send(new UnlockUser(id))).ShouldSucceed();

        (await app.Send(new GetUser(id))).ShouldSucceed().LockedUntil.ShouldBeNull();

        await using var scope = app.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<IdentityDbContext>().Users.SingleAsync(user => user.Id == id)).AccessFailedCount.ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_read_a_person_reads_anew_what_others_changed_and_may_still_write()
    {
        var role = (await app.Send(new CreateRole(Testing.People.NewName(), []))).ShouldSucceed();
        var id = await app.NewUser();
        await app.GiveRoles(id, role.Name);
        var path = $"/api/v1/identity/users/{id}";
        var client = await app.SignedIn();
        var tag = await TagOf(null);
        (await client.Send(HttpMethod.Get, path, ifNoneMatch: tag)).StatusCode.ShouldBe(HttpStatusCode.NotModified);

        await Lock(id);
        var locked = await TagOf(tag);
        (await app.Send(new DeleteRole(role.Id, role.Version))).ShouldSucceed();
        await TagOf(locked);

        using var written = await client.Send(HttpMethod.Put, path + "/roles", new { roles = Array.Empty<string>() }, ifMatch: tag);
        written.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await app.Send(new UnlockUser(id))).ShouldSucceed();

        async Task<string> TagOf(string? known)
        {
            using var read = await client.Send(HttpMethod.Get, path, ifNoneMatch: known);
            await read.ShouldBe(HttpStatusCode.OK);
            return read.Headers.ETag.ShouldNotBeNull().Tag;
        }
    }

    [Fact]
    public async Task Signing_somebody_out_ends_every_session()
    {
        var id = await app.NewUser();
        var sessions = (await NewSession(id), await NewSession(id));

        (await app.Send(new SignOutUser(id))).ShouldSucceed();

        (await IsAlive(sessions.Item1)).ShouldBeFalse();
        (await IsAlive(sessions.Item2)).ShouldBeFalse();
    }

    [Fact]
    public async Task Roles_are_given_and_taken_by_name_and_unknown_ones_refused()
    {
        (await app.Send(new CreateRole("gardener", []))).ShouldSucceed();
        (await app.Send(new CreateRole("florist", []))).ShouldSucceed();
        var id = await app.NewUser();
        await app.GiveRoles(id, "gardener", "florist");
        (await app.Send(new GetUser(id))).ShouldSucceed().Roles.ShouldBe(["florist", "gardener"]);

        await app.GiveRoles(id, "florist");
        (await app.Send(new GetUser(id))).ShouldSucceed().Roles.ShouldBe(["florist"]);

        (await app.Send(new SetUserRoles(["pirate"]) { Id = id, ExpectedVersion = 3 })).ShouldRefuse("roles").Fields[0].Message.ShouldContain("pirate");
        (await app.Send(new SetUserRoles(["gardener"]) { Id = id, ExpectedVersion = 2 })).ShouldFailWith("stale-version");
    }

    [Fact]
    public async Task Nobody_gives_a_role_that_holds_more_than_they_do()
    {
        (await app.Send(new CreateRole("publisher", ["catalog.services.publish"]))).ShouldSucceed();
        var id = await app.NewUser();
        string[] held = [IdentityPermissions.WriteUsers, IdentityPermissions.ReadUsers];
        var client = await app.SignedInAs(await app.NewUser(held), held);

        foreach (var role in (string[])["publisher", RoleDetails.Administrator])
        {
            using var refused = await client.Send(HttpMethod.Put, $"/api/v1/identity/users/{id}/roles", new { roles = new[] { role } }, ifMatch: "\"1-x\"");
            await refused.ShouldBeProblem(HttpStatusCode.Forbidden, "identity.permission-not-held");
        }
    }

    [Fact]
    public async Task A_disabled_persons_token_is_refused_at_once_and_who_disables_is_told_no_address()
    {
        var (id, doer) = (await app.NewUser(), await app.NewUser(IdentityPermissions.WriteUsers));
        var (client, administrator) = (await app.SignedInAs(id, "email"), await app.SignedInAs(doer, IdentityPermissions.WriteUsers));
        using var before = await client.GetAsync(new Uri("/api/v1/identity/me", UriKind.Relative));
        (await before.ShouldBe(HttpStatusCode.OK)).GetProperty("email").GetString().ShouldNotBeNull().ShouldEndWith("@example.com");

        using var disabled = await administrator.PostAsync(new Uri($"/api/v1/identity/users/{id}/disable", UriKind.Relative), content: null);
        (await disabled.Content.ReadAsStringAsync()).ShouldBeEmpty();

        disabled.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var after = await client.GetAsync(new Uri("/api/v1/identity/me", UriKind.Relative));
        await after.ShouldBeProblem(HttpStatusCode.Unauthorized, "sign-in-required");
    }

    [Fact]
    public async Task Each_deed_is_in_the_audit_log_with_who_did_it()
    {
        var id = await app.NewUser();
        var caller = new Caller(CallerKind.System, "auditee");
        (await app.Send(new DisableUser(id), caller)).ShouldSucceed();
        (await app.Send(new EnableUser(id), caller)).ShouldSucceed();
        (await app.Send(new SignOutUser(id), caller)).ShouldSucceed();

        var entries = (await app.Send(new ListAuditLog { Subject = id.ToString(), Actor = "auditee" })).ShouldSucceed().Items;
        entries.Select(entry => entry.Action).ShouldBe(["identity.user.signed_out", "identity.user.enabled", "identity.user.disabled"], ignoreOrder: true);
        (await app.Send(new ListAuditLog { Action = "identity.user.enabled", Subject = id.ToString() })).ShouldSucceed().Items.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_refused_deed_leaves_no_entry()
    {
        var id = await app.NewUser();
        (await app.Send(new SetUserRoles(["pirate"]) { Id = id, ExpectedVersion = 1 })).ShouldRefuse("roles");

        (await app.Send(new ListAuditLog { Subject = id.ToString() })).ShouldSucceed().Items.ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<Guid>> Ids(ListUsers query) =>
        [.. (await app.Send(query with { Limit = PageQuery.MaxLimit })).ShouldSucceed().Items.Select(user => user.Id)];

    private async Task Lock(Guid id)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
        var user = await db.Users.SingleAsync(user => user.Id == id);
        user.LockoutEnd = TimeProvider.System.GetUtcNow().AddHours(1);
        user.AccessFailedCount = 5;
        await db.SaveChangesAsync();
    }

    private async Task<Guid> NewSession(Guid user)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
        var session = Monolith.Identity.Domain.UserSession.Start(user, subjectId: null, "a browser", TimeProvider.System.GetUtcNow());
        db.Sessions.Add(session);
        await db.SaveChangesAsync();
        return session.Id;
    }

    private async Task<bool> IsAlive(Guid session)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<IdentityDbContext>().Sessions.SingleAsync(known => known.Id == session);
        return found.IsAlive(TimeProvider.System.GetUtcNow());
    }
}
