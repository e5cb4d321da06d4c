using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Identity.Application;
using Monolith.Identity.Domain;
using Monolith.Platform.Application;
using Monolith.Testing;

namespace Monolith.Identity.Tests.Accounts;

public sealed class SessionTests(AccountsApp app) : IClassFixture<AccountsApp>
{
    private const string New = "zebra umbrella lantern";

    private static readonly Caller Machine = new(CallerKind.Client, "development");

    [Fact]
    public async Task A_person_sees_their_own_sessions_the_latest_first()
    {
        var (email, stranger) = (await app.HasAccount(), await app.HasAccount());
        var (first, second) = (await app.SignedIn(email), await app.SignedIn(email));
        await app.SignedIn(stranger);

        var sessions = (await app.Send(new ListSessions(), AccountsApp.Person(first))).ShouldSucceed();

        sessions.Select(session => (session.Id, session.IsCurrent)).ShouldBe([(second.SessionId, false), (first.SessionId, true)]);
        sessions[0].Browser.ShouldBe("Tests/1.0");
    }

    [Fact]
    public async Task A_person_ends_a_session_of_their_own_and_of_nobody_else()
    {
        var (email, stranger) = (await app.HasAccount(), await app.HasAccount());
        var (here, there, others) = (await app.SignedIn(email), await app.SignedIn(email), await app.SignedIn(stranger));

        (await app.Send(new EndSession(there.SessionId), AccountsApp.Person(here))).ShouldSucceed();
        (await app.Send(new EndSession(there.SessionId), AccountsApp.Person(here))).ShouldFailWith("identity.session-not-found");
        (await app.Send(new EndSession(others.SessionId), AccountsApp.Person(here))).ShouldFailWith("identity.session-not-found");

        (await Alive(here)).ShouldBe([here.SessionId]);
        (await Alive(others)).ShouldBe([others.SessionId]);
    }

    [Fact]
    public async Task Signing_out_ends_the_present_session_alone()
    {
        var email = await app.HasAccount();
        var (here, there) = (await app.SignedIn(email), await app.SignedIn(email));

        (await app.Send(new SignOut(), AccountsApp.Person(here))).ShouldSucceed();
        (await app.Send(new SignOut(), AccountsApp.Person(here))).ShouldSucceed();

        (await Alive(there)).ShouldBe([there.SessionId]);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_all_sessions_and_all_access_of_applications()
    {
        var email = await app.HasAccount();
        var (here, _) = (await app.SignedIn(email), await app.SignedIn(email));
        var others = await app.HasGrant((await app.SignedIn(await app.HasAccount())).UserId);
        var grant = await app.HasGrant(here.UserId);

        (await app.Send(new SignOutEverywhere(), AccountsApp.Person(here))).ShouldSucceed();

        (await Alive(here)).ShouldBeEmpty();
        (await app.StatesOf(grant)).ShouldBe(["revoked", "revoked"]);
        (await app.StatesOf(others)).ShouldBe(["valid", "valid"]);
    }

    [Fact]
    public async Task Another_password_ends_all_other_sessions_and_all_access_of_applications()
    {
        var email = await app.HasAccount();
        var (here, _) = (await app.SignedIn(email), await app.SignedIn(email));
        var grant = await app.HasGrant(here.UserId);
        var reset = await app.ResetToken(email);

        (await app.Send(new ChangePassword(AccountsApp.GoodPassword, New), AccountsApp.Person(here))).ShouldSucceed();

        (await Alive(here)).ShouldBe([here.SessionId]);
        (await app.StatesOf(grant)).ShouldBe(["revoked", "revoked"]);
        (await app.Visit(new ResetPassword(reset, AccountsApp.WrongPassword))).ShouldFailWith("identity.link-invalid");
        (await app.TrySignIn(email)).ShouldFailWith("identity.sign-in-refused");
        await app.SignedIn(email, New);
    }

    [Fact]
    public async Task Guessing_the_present_password_locks_the_account()
    {
        var email = await app.HasAccount();
        var person = AccountsApp.Person(await app.SignedIn(email));

        for (var i = 0; i < 5; i++)
        {
            var (refused, work) = await Work.Of(() => app.Send(new ChangePassword(AccountsApp.WrongPassword, New), person));
            refused.ShouldRefuse("currentPassword");
            work.SecurityEvents.ShouldContain(IdentityEvents.SignInFailed);
        }

        (await app.Send(new ChangePassword(AccountsApp.GoodPassword, New), person)).ShouldRefuse("currentPassword");
        (await app.TrySignIn(email)).ShouldFailWith("identity.sign-in-refused");
    }

    [Fact]
    public async Task The_new_password_has_to_be_good()
    {
        var email = $"grace.hopper.{Guid.CreateVersion7():N}@example.com";
        var person = AccountsApp.Person(await app.SignedIn(await app.HasAccount(email)));

        (await app.Send(new ChangePassword(AccountsApp.GoodPassword, "password1234"), person)).ShouldRefuse("newPassword");
        (await app.Send(new ChangePassword(AccountsApp.GoodPassword, $"xx {email.Split('@')[0]} xx"), person)).ShouldRefuse("newPassword");
    }

    [Fact]
    public async Task Visitors_and_programs_have_neither_sessions_nor_passwords()
    {
        (await app.Send(new ListSessions(), Caller.Anonymous)).ShouldFailWith("sign-in-required");
        (await app.Send(new SignOutEverywhere(), Caller.Anonymous)).ShouldFailWith("sign-in-required");
        (await app.Send(new ListSessions(), Machine)).ShouldFailWith("identity.person-required");
        (await app.Send(new EndSession(Guid.CreateVersion7()), Machine)).ShouldFailWith("identity.person-required");
        (await app.Send(new SignOutEverywhere(), Machine)).ShouldFailWith("identity.person-required");
        (await app.Send(new ChangePassword(AccountsApp.GoodPassword, New), Machine)).ShouldFailWith("identity.person-required");
    }

    [Fact]
    public async Task When_a_session_was_last_seen_is_written_once_in_five_minutes()
    {
        var receipt = await app.SignedIn(await app.HasAccount());
        var activity = app.Services.GetRequiredService<ISessionActivity>();

        (await Seen()).ShouldBe(0, "it has just begun");
        app.Advance(TimeSpan.FromMinutes(6));
        (await Seen()).ShouldBe(1);
        var seen = (await Session(receipt)).LastSeenAt;
        (await Seen()).ShouldBe(0);
        app.Advance(TimeSpan.FromMinutes(6));
        (await Seen()).ShouldBe(1);
        (await Session(receipt)).LastSeenAt.ShouldBeGreaterThan(seen.AddMinutes(5));

        async Task<int> Seen()
        {
            var before = (await Session(receipt)).LastSeenAt;
            await activity.Seen(receipt.SessionId, CancellationToken.None);
            return (await Session(receipt)).LastSeenAt == before ? 0 : 1;
        }
    }

    [Fact]
    public async Task What_is_past_is_deleted_and_what_is_not_stays()
    {
        var email = await app.HasAccount();
        var old = await app.SignedIn(email);
        await app.ResetToken(email);
        app.Advance(TimeSpan.FromDays(14));
        var young = await app.SignedIn(email);

        await app.CleanUp();

        (await app.Read(db => db.Sessions.Where(session => session.UserId == old.UserId).Select(session => session.Id).ToListAsync())).ShouldBe([young.SessionId]);
        var hash = await app.HashOf(email);
        (await app.Read(db => db.EmailChallenges.CountAsync(challenge => challenge.EmailHash == hash))).ShouldBe(0);
    }

    private Task<UserSession> Session(SignInReceipt receipt) => app.Read(db => db.Sessions.AsNoTracking().SingleAsync(session => session.Id == receipt.SessionId));

    private async Task<IReadOnlyList<Guid>> Alive(SignInReceipt receipt) =>
        [.. (await app.Send(new ListSessions(), AccountsApp.Person(receipt))).ShouldSucceed().Select(session => session.Id)];
}
