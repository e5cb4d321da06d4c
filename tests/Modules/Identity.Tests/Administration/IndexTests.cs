using Monolith.Identity.Application;
using Monolith.Identity.Domain;
using Monolith.Identity.Infrastructure;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using Monolith.Testing;

namespace Monolith.Identity.Tests.Administration;

/// <summary>Each list reads its rows in order from an index, the first page and those after it; nothing is sorted in memory but what one row holds.</summary>
[Trait("Database", "Sqlite")]
public sealed class IndexTests(ListeningApp app) : IClassFixture<ListeningApp>, IAsyncLifetime
{
    private const string Actor = "lister";
    private const string Action = "identity.user.disabled";
    private Guid disabled;

    public async Task InitializeAsync()
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            disabled = await app.NewUser("catalog.services.read");
            (await app.Send(new DisableUser(disabled), Caller.System(Actor))).ShouldSucceed();
            (await app.Send(new RegisterClient(Testing.People.NewName(), "A client", ClientKind.Confidential, [], ActsForItself: true))).ShouldSucceed();
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Lists_of_people_follow_an_index()
    {
        await Follows(new ListUsers { Sort = "createdAt" }, "ix_users_created_at_id");
        await Follows(new ListUsers { Sort = "createdAt", Disabled = true }, "ix_users_disabled_created_at_id");
        await Follows(new ListUsers { Sort = "createdAt", Locked = true }, "ix_users_locked_created_at_id");
    }

    /// <summary>Nearly everybody is neither disabled nor locked, so these are read on until the page is full.</summary>
    [Fact]
    public async Task Lists_of_people_in_good_standing_follow_the_index_of_their_order()
    {
        await Follows(new ListUsers { Sort = "createdAt", Disabled = false }, "ix_users_created_at_id");
        await Follows(new ListUsers { Sort = "createdAt", Locked = false }, "ix_users_created_at_id");
        await Follows(new ListUsers { Sort = "createdAt", Disabled = false, Locked = false }, "ix_users_created_at_id");
    }

    /// <summary>Who has a role stands in another table than what the list is sorted by: people are read in order, and each is asked for the role.</summary>
    [Fact]
    public Task Lists_of_the_holders_of_a_role_follow_the_index_of_their_order() =>
        Follows(new ListUsers { Sort = "createdAt", Role = RoleDetails.Administrator }, "ix_users_created_at_id");

    [Fact]
    public async Task A_person_is_found_by_the_hash_of_the_address()
    {
        var plans = await app.PlansOf<IdentityDbContext>(() => app.Send(new ListUsers { Email = "ada@example.com" }));

        plans.Count.ShouldBe(2);
        plans[0].ShouldAllBe(step => step.Contains("email_index (normalized_email=?)", StringComparison.Ordinal));
        plans[1].ShouldContain(step => step.Contains("(id=?)", StringComparison.Ordinal));
        plans[1].ShouldAllBe(step => IsCheap(step));
    }

    [Fact]
    public Task Lists_of_roles_follow_an_index() => Follows(new ListRoles { Sort = "name" }, "ix_roles_name");

    [Fact]
    public Task Lists_of_clients_follow_an_index() => Follows(new ListClients { Sort = "clientId" }, "ix_oauth_clients_client_id");

    [Fact]
    public async Task The_audit_log_follows_an_index_whatever_is_filtered()
    {
        await Follows(new ListAuditLog { Sort = "at" }, "sqlite_autoindex_audit_log_1");
        foreach (var actor in (string?[])[null, Actor])
        {
            foreach (var action in (string?[])[null, Action])
            {
                foreach (var subject in (string?[])[null, disabled.ToString()])
                {
                    await Follows(new ListAuditLog { Sort = "at", Actor = actor, Action = action, Subject = subject }, "audit_log");
                }
            }
        }
    }

    [Fact]
    public async Task A_persons_sessions_follow_an_index()
    {
        var plan = (await app.PlansOf<IdentityDbContext>(() => app.Send(new ListSessions(), new Caller(CallerKind.User, disabled.ToString())))).ShouldHaveSingleItem();

        plan.ShouldHaveSingleItem().ShouldContain("USING INDEX ix_sessions_user_id_started_at (user_id=?)");
    }

    /// <summary>Reads pages in both directions.</summary>
    private async Task Follows<T>(IQuery<Page<T>> list, string index)
    {
        var query = list.ShouldBeAssignableTo<PageQuery>().ShouldNotBeNull();
        foreach (var direction in (string[])["", "-"])
        {
            var first = query with { Sort = direction + query.Sort, Limit = 1 };
            if (await Explained<T>(first, index) is { } next)
            {
                await Explained<T>(first with { Cursor = next }, index);
            }
        }
    }

    private async Task<string?> Explained<T>(PageQuery query, string index)
    {
        Result<Page<T>>? result = null;
        var plan = (await app.PlansOf<IdentityDbContext>(async () => result = await app.Send((IQuery<Page<T>>)query))).ShouldHaveSingleItem();

        var own = plan.SkipWhile(step => step.StartsWith("CO-ROUTINE", StringComparison.Ordinal)).First();
        own.ShouldContain("USING INDEX");
        own.ShouldContain(index);
        plan.ShouldAllBe(step => IsCheap(step), query.ToString());
        return result.ShouldNotBeNull().ShouldSucceed().Next;
    }

    /// <summary>What a page may take besides its own index: to go through its own rows, and to look up and sort what each of them holds.</summary>
    private static bool IsCheap(string step) =>
        (step.Contains("INDEX", StringComparison.Ordinal) && !step.Contains("AUTOMATIC", StringComparison.Ordinal))
        || step.StartsWith("CO-ROUTINE", StringComparison.Ordinal)
        || step is "SCAN u1" or "SCAN u2" or "SCAN r1"
        || step.StartsWith("CORRELATED SCALAR SUBQUERY", StringComparison.Ordinal)
        || step.StartsWith("USE TEMP B-TREE FOR LAST", StringComparison.Ordinal);
}
