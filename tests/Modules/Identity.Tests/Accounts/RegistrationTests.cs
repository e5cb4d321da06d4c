using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Monolith.Identity.Application;
using Monolith.Platform.Application;
using Monolith.Testing;

namespace Monolith.Identity.Tests.Accounts;

public sealed class RegistrationTests(AccountsApp app) : IClassFixture<AccountsApp>
{
    private const string Good = AccountsApp.GoodPassword;
    private const string Other = AccountsApp.WrongPassword;

    [Fact]
    public async Task A_visitor_registers_confirms_by_mail_and_is_signed_in()
    {
        var email = AccountsApp.NewEmail();

        var token = await app.Registered(email);
        (await app.TrySignIn(email)).ShouldFailWith("identity.sign-in-refused");
        var receipt = (await app.TryConfirm(token)).ShouldSucceed();

        (await app.SignedIn(email)).UserId.ShouldBe(receipt.UserId);
        var session = await app.Read(db => db.Sessions.SingleAsync(session => session.Id == receipt.SessionId));
        (session.UserId, session.ExpiresAt, session.EndedAt).ShouldBe((receipt.UserId, receipt.ExpiresAt, null));
        var user = await app.UserOf(email);
        (user.Id, await app.AddressOf(user), user.EmailConfirmed, user.DisabledAt).ShouldBe((receipt.UserId, email, true, null));
        (await app.Read(db => db.AuditLog.Where(entry => entry.Subject == user.Id.ToString()).Select(entry => entry.Action).ToListAsync()))
            .ShouldBe(["identity.user.registered", "identity.session.started"], ignoreOrder: true);
    }

    [Fact]
    public async Task Who_has_an_account_is_told_so_by_mail_and_nothing_changes()
    {
        var email = await app.HasAccount();
        var before = await app.UserOf(email);

        (await app.Visit(new Register(email.ToUpperInvariant(), Other))).ShouldSucceed();
        var mail = await app.Mail.Next(email);

        AccountsApp.TokenIn(mail).ShouldBeNull();
        mail.Text.ShouldContain("sign-in");
        (await app.UserOf(email)).PasswordHash.ShouldBe(before.PasswordHash);
        (await app.TrySignIn(email, Other)).ShouldFailWith("identity.sign-in-refused");
    }

    [Fact]
    public async Task Registering_takes_the_same_work_and_gives_the_same_answer_whether_or_not_there_is_an_account()
    {
        var taken = await app.HasAccount();

        var (free, freeWork) = await Work.Of(() => app.Visit(new Register(AccountsApp.NewEmail(), Good)));
        var (known, knownWork) = await Work.Of(() => app.Visit(new Register(taken, Good)));

        known.ShouldSucceed().ShouldBe(free.ShouldSucceed());
        freeWork.Hashes.ShouldBe(1);
        freeWork.Sql.ShouldNotBeEmpty();
        knownWork.ShouldBe(freeWork);
    }

    [Fact]
    public async Task Who_follows_the_link_of_a_registration_by_somebody_else_opens_no_account_for_them()
    {
        var email = AccountsApp.NewEmail();
        var planted = await app.Registered(email, Other);

        var (refused, work) = await Work.Of(() => app.TryConfirm(planted));

        refused.ShouldRefuse("password");
        work.SecurityEvents.ShouldBe([IdentityEvents.SignInFailed]);
        (await app.TrySignIn(email, Other)).ShouldFailWith("identity.sign-in-refused");
        (await app.TryConfirm(await app.Registered(email))).ShouldSucceed();
        (await app.TryConfirm(planted, Other)).ShouldFailWith("identity.account-exists");
        (await app.TrySignIn(email, Other)).ShouldFailWith("identity.sign-in-refused");
    }

    [Fact]
    public async Task Five_wrong_passwords_end_a_link_also_at_the_same_moment()
    {
        var (inTime, late, flooded) = (await app.Registered(AccountsApp.NewEmail()), await app.Registered(AccountsApp.NewEmail()), await app.Registered(AccountsApp.NewEmail()));
        for (var i = 0; i < 4; i++)
        {
            (await app.TryConfirm(inTime, Other)).ShouldRefuse("password");
            (await app.TryConfirm(late, Other)).ShouldRefuse("password");
        }

        (await app.TryConfirm(inTime)).ShouldSucceed();
        (await app.TryConfirm(late, Other)).ShouldRefuse("password");
        (await app.TryConfirm(late)).ShouldFailWith("identity.link-invalid");

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => app.TryConfirm(flooded, Other))));
        results.Count(result => result.Error?.Code == "identity.link-invalid").ShouldBe(15);
        (await app.TryConfirm(flooded)).ShouldFailWith("identity.link-invalid");
    }

    [Fact]
    public async Task A_made_up_token_takes_the_same_work_as_a_wrong_password()
    {
        var token = await app.Registered(AccountsApp.NewEmail());

        var (_, wrong) = await Work.Of(() => app.TryConfirm(token, Other));
        var (_, unknown) = await Work.Of(() => app.TryConfirm("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));

        (wrong.Hashes, wrong.Sql.Count).ShouldBe((1, 2));
        unknown.Hashes.ShouldBe(1);
        unknown.Sql.ShouldBe(wrong.Sql);
    }

    [Fact]
    public async Task A_link_serves_once()
    {
        var token = await app.Registered(AccountsApp.NewEmail());
        (await app.TryConfirm(token)).ShouldSucceed();

        var (again, work) = await Work.Of(() => app.TryConfirm(token));

        again.ShouldFailWith("identity.link-invalid");
        work.SecurityEvents.ShouldBe([IdentityEvents.TokenRefused]);
    }

    [Fact]
    public async Task A_link_lives_a_day()
    {
        var (early, late) = (await app.Registered(AccountsApp.NewEmail()), await app.Registered(AccountsApp.NewEmail()));

        app.Advance(TimeSpan.FromHours(23.9));
        (await app.TryConfirm(early)).ShouldSucceed();

        app.Advance(TimeSpan.FromHours(0.2));
        (await app.TryConfirm(late)).ShouldFailWith("identity.link-invalid");
    }

    [Fact]
    public async Task A_link_to_choose_a_password_confirms_nothing() =>
        (await app.TryConfirm(await app.ResetToken(await app.HasAccount()))).ShouldFailWith("identity.link-invalid");

    [Theory]
    [InlineData("nonsense")]
    [InlineData("\0")]
    [InlineData("\ud800")]
    [InlineData("' or 1=1 --")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_made_up_token_confirms_nothing(string token) =>
        (await app.TryConfirm(token)).ShouldFailWith("identity.link-invalid");

    [Fact]
    public async Task Of_many_confirmations_at_once_one_opens_the_account()
    {
        var email = AccountsApp.NewEmail();
        var token = await app.Registered(email);

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => app.TryConfirm(token))));

        results.Count(result => result.IsSuccess).ShouldBe(1);
        results.Where(result => !result.IsSuccess).Select(result => result.Error?.Code)
            .ShouldBeSubsetOf(["identity.link-invalid", "identity.account-exists", "stale-version"]);
        (await app.AddressOf(await app.UserOf(email))).ShouldBe(email);
    }

    [Fact]
    public async Task Of_two_links_to_one_address_the_second_finds_the_account_that_the_first_opened()
    {
        var email = AccountsApp.NewEmail();
        var (first, second) = (await app.Registered(email), await app.Registered(email, Other));

        var results = await Task.WhenAll(Task.Run(() => app.TryConfirm(first)), Task.Run(() => app.TryConfirm(second, Other)));

        results.Count(result => result.IsSuccess).ShouldBe(1);
        results.Single(result => !result.IsSuccess).ShouldFailWith("identity.account-exists");
        (await app.AddressOf(await app.UserOf(email))).ShouldBe(email);
    }

    [Fact]
    public async Task The_database_holds_neither_password_nor_token()
    {
        var email = AccountsApp.NewEmail();
        var token = await app.Registered(email);

        var hash = await app.HashOf(email);
        var challenge = await app.Read(db => db.EmailChallenges.SingleAsync(challenge => challenge.EmailHash == hash));
        challenge.TokenHash.ShouldBe(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
        challenge.PasswordHash.ShouldNotBeNull().ShouldNotContain(Good);

        (await app.TryConfirm(token)).ShouldSucceed();
        (await app.Read(db => db.EmailChallenges.SingleAsync(challenge => challenge.EmailHash == hash))).PasswordHash.ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("a@b@example.com")]
    [InlineData("a\0b@example.com")]
    [InlineData("a\r\nBcc: other@example.com@example.com")]
    [InlineData("\ud800@example.com")]
    public async Task What_is_no_address_is_refused(string email) => (await app.Visit(new Register(email, Good))).ShouldRefuse("email");

    [Fact]
    public async Task Endless_input_is_refused()
    {
        var endless = new string('x', 1_000_000);

        (await app.Visit(new Register(endless + "@example.com", endless))).ShouldRefuse("email", "password");
        (await app.TryConfirm(endless, endless)).ShouldRefuse("token", "password");
        (await app.Visit(new ResetPassword(endless, endless))).ShouldRefuse("token", "password");
        (await app.TrySignIn("a@example.com", endless)).ShouldRefuse("password");
    }

    [Theory]
    [InlineData("\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0")]
    [InlineData("staple horse correct\ud800")]
    [InlineData("short")]
    [InlineData("password1234")]
    public async Task A_password_that_is_no_good_is_refused(string password) =>
        (await app.Visit(new Register(AccountsApp.NewEmail(), password))).ShouldRefuse("password");

    [Fact]
    public async Task A_password_with_ones_own_name_is_refused() =>
        (await app.Visit(new Register("grace.hopper@example.com", "xq Grace.Hopper 77 zk"))).ShouldRefuse("password");

    [Fact]
    public async Task Links_lead_to_the_configured_address_whatever_a_request_says()
    {
        await using var configured = new AccountsApp
        {
            Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["Identity:Issuer"] = "https://id.example.com/base/" },
        };
        using var visitor = configured.Visitor();
        using var poisoned = new HttpRequestMessage(HttpMethod.Get, "/docs");
        poisoned.Headers.Host = "evil.example";
        poisoned.Headers.Add("X-Forwarded-Host", "evil.example");
        using var answer = await visitor.SendAsync(poisoned);
        var email = AccountsApp.NewEmail();

        (await configured.Visit(new Register(email, Good))).ShouldSucceed();
        var mail = await configured.Mail.Next(email);

        mail.Text.ShouldContain("https://id.example.com/base/confirm?token=");
        mail.Text.ShouldNotContain("evil");
    }
}
