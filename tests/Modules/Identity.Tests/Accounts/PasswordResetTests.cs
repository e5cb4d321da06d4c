using Microsoft.EntityFrameworkCore;
using Monolith.Identity.Application;
using Monolith.Testing;

namespace Monolith.Identity.Tests.Accounts;

public sealed class PasswordResetTests(AccountsApp app) : IClassFixture<AccountsApp>
{
    private const string New = "zebra umbrella lantern";

    [Fact]
    public async Task Whoever_reads_the_mail_chooses_a_new_password_and_everything_open_ends()
    {
        var email = await app.HasAccount();
        var session = await app.SignedIn(email);
        var grant = await app.HasGrant(session.UserId);

        (await app.Visit(new ResetPassword(await app.ResetToken(email), New))).ShouldSucceed();

        (await app.TrySignIn(email)).ShouldFailWith("identity.sign-in-refused");
        (await app.SignedIn(email, New)).UserId.ShouldBe(session.UserId);
        (await app.Read(db => db.Sessions.SingleAsync(s => s.Id == session.SessionId))).EndedAt.ShouldNotBeNull();
        (await app.StatesOf(grant)).ShouldBe(["revoked", "revoked"]);
        (await app.Read(db => db.AuditLog.Where(entry => entry.Subject == session.UserId.ToString()).Select(entry => entry.Action).ToListAsync()))
            .ShouldContain("identity.user.password_reset");
    }

    [Fact]
    public async Task It_lifts_a_lock()
    {
        var email = await app.HasAccount();
        await app.Change(email, user => (user.AccessFailedCount, user.LockoutEnd) = (9, app.Clock.GetUtcNow().AddHours(1)));

        (await app.Visit(new ResetPassword(await app.ResetToken(email), New))).ShouldSucceed();

        await app.SignedIn(email, New);
    }

    [Fact]
    public async Task Asking_takes_the_same_work_and_gives_the_same_answer_whether_or_not_there_is_an_account()
    {
        var email = await app.HasAccount();

        var (unknown, unknownWork) = await Work.Of(() => app.Visit(new RequestPasswordReset(AccountsApp.NewEmail())));
        var (known, knownWork) = await Work.Of(() => app.Visit(new RequestPasswordReset(email)));

        known.ShouldSucceed().ShouldBe(unknown.ShouldSucceed());
        unknownWork.Sql.ShouldNotBeEmpty();
        knownWork.ShouldBe(unknownWork);
    }

    [Fact]
    public async Task No_mail_goes_where_there_is_no_account_or_a_disabled_one()
    {
        var (unknown, disabled, known) = (AccountsApp.NewEmail(), await app.HasAccount(), await app.HasAccount());
        await app.Change(disabled, user => user.DisabledAt = app.Clock.GetUtcNow());

        (await app.Visit(new RequestPasswordReset(unknown))).ShouldSucceed();
        (await app.Visit(new RequestPasswordReset(disabled))).ShouldSucceed();
        await app.ResetToken(known);

        // Mails go out in the order in which they were asked for.
        app.Mail.IsEmpty(unknown).ShouldBeTrue();
        app.Mail.IsEmpty(disabled).ShouldBeTrue();
    }

    [Fact]
    public async Task The_mail_goes_to_the_address_of_the_account_and_not_to_the_one_that_was_typed()
    {
        // The dotless ı becomes I in upper case, as i does.
        var email = await app.HasAccount($"mike.{Guid.CreateVersion7():N}@example.com");
        var lookalike = email.Replace("mike", "m\u0131ke", StringComparison.Ordinal);

        (await app.Visit(new RequestPasswordReset(email.ToUpperInvariant()))).ShouldSucceed();
        (await app.Visit(new RequestPasswordReset(lookalike))).ShouldSucceed();
        AccountsApp.TokenIn(await app.Mail.Next(email)).ShouldNotBeNull();
        await app.ResetToken(await app.HasAccount());

        app.Mail.IsEmpty(lookalike).ShouldBeTrue();
    }

    [Fact]
    public async Task A_link_serves_once_and_is_told_as_an_event()
    {
        var email = await app.HasAccount();
        var token = await app.ResetToken(email);
        (await app.Visit(new ResetPassword(token, New))).ShouldSucceed();

        var (again, work) = await Work.Of(() => app.Visit(new ResetPassword(token, AccountsApp.WrongPassword)));

        again.ShouldFailWith("identity.link-invalid");
        work.Hashes.ShouldBe(0);
        work.SecurityEvents.ShouldBe([IdentityEvents.ResetTokenRefused]);
        await app.SignedIn(email, New);
    }

    [Fact]
    public async Task Of_one_link_used_many_times_at_once_one_password_is_set()
    {
        var email = await app.HasAccount();
        var token = await app.ResetToken(email);
        string[] passwords = ["giraffe violin cupboard", "saxophone teapot meadow", "volcano blanket spoon"];

        var results = await Task.WhenAll(passwords.Select(password => Task.Run(() => app.Visit(new ResetPassword(token, password)))));

        results.Count(result => result.IsSuccess).ShouldBe(1);
        var winner = passwords[Array.FindIndex(results, result => result.IsSuccess)];
        await app.SignedIn(email, winner);
    }

    [Fact]
    public async Task All_links_to_an_account_die_with_the_first_that_is_used()
    {
        var email = await app.HasAccount();
        var (first, second) = (await app.ResetToken(email), await app.ResetToken(email));

        (await app.Visit(new ResetPassword(second, New))).ShouldSucceed();

        (await app.Visit(new ResetPassword(first, AccountsApp.WrongPassword))).ShouldFailWith("identity.link-invalid");
    }

    [Fact]
    public async Task A_link_lives_an_hour()
    {
        var (early, late) = (await app.ResetToken(await app.HasAccount()), await app.ResetToken(await app.HasAccount()));

        app.Advance(TimeSpan.FromMinutes(58));
        (await app.Visit(new ResetPassword(early, New))).ShouldSucceed();

        app.Advance(TimeSpan.FromMinutes(3));
        (await app.Visit(new ResetPassword(late, New))).ShouldFailWith("identity.link-invalid");
    }

    [Fact]
    public async Task A_link_to_confirm_an_address_chooses_no_password() =>
        (await app.Visit(new ResetPassword(await app.Registered(AccountsApp.NewEmail()), New))).ShouldFailWith("identity.link-invalid");

    [Fact]
    public async Task A_link_to_an_account_that_was_disabled_since_is_dead()
    {
        var email = await app.HasAccount();
        var token = await app.ResetToken(email);
        await app.Change(email, user => user.DisabledAt = app.Clock.GetUtcNow());

        (await app.Visit(new ResetPassword(token, New))).ShouldFailWith("identity.link-invalid");
    }

    [Fact]
    public async Task A_password_that_is_no_good_is_refused_and_the_link_stays_alive()
    {
        var email = $"grace.hopper.{Guid.CreateVersion7():N}@example.com";
        await app.HasAccount(email);
        var token = await app.ResetToken(email);

        (await app.Visit(new ResetPassword(token, "password1234"))).ShouldRefuse("password");
        (await app.Visit(new ResetPassword(token, $"xx {email.Split('@')[0]} xx"))).ShouldRefuse("password");
        (await app.Visit(new ResetPassword(token, New))).ShouldSucceed();
    }
}
