using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Monolith.Identity.Application;
using Monolith.Identity.Domain;
using Monolith.Identity.Infrastructure;
using Monolith.Testing;

namespace Monolith.Identity.Tests.Accounts;

public sealed class SignInTests(AccountsApp app) : IClassFixture<AccountsApp>
{
    private const string Wrong = AccountsApp.WrongPassword;

    [Fact]
    public async Task Whoever_knows_the_password_gets_a_session_of_their_own()
    {
        var email = await app.HasAccount();

        var (first, second) = (await app.SignedIn(email.ToUpperInvariant()), await app.SignedIn(email));

        first.UserId.ShouldBe(second.UserId);
        first.SessionId.ShouldNotBe(second.SessionId);
        var session = await app.Read(db => db.Sessions.SingleAsync(session => session.Id == first.SessionId));
        (session.UserId, session.ExpiresAt, session.EndedAt).ShouldBe((first.UserId, first.ExpiresAt, null));
    }

    [Fact]
    public async Task Every_refusal_takes_the_same_work_and_gives_the_same_answer()
    {
        var (known, disabled, locked, unconfirmed, withoutPassword) =
            (await app.HasAccount(), await app.HasAccount(), await app.HasAccount(), await app.HasAccount(), await app.HasAccount());
        await app.Change(disabled, user => user.DisabledAt = app.Clock.GetUtcNow());
        await app.Change(locked, user => (user.AccessFailedCount, user.LockoutEnd) = (7, app.Clock.GetUtcNow().AddMinutes(10)));
        await app.Change(unconfirmed, user => user.EmailConfirmed = false);
        await app.Change(withoutPassword, user => user.PasswordHash = null);

        var (unknown, unknownWork) = await Work.Of(() => app.TrySignIn(AccountsApp.NewEmail()));

        var error = unknown.ShouldFailWith("identity.sign-in-refused");
        (unknownWork.Hashes, unknownWork.Sql.Count).ShouldBe((1, 2));
        unknownWork.SecurityEvents.ShouldBe([IdentityEvents.SignInFailed]);
        foreach (var (email, password) in ((string, string)[])[
            (known, Wrong), (disabled, AccountsApp.GoodPassword), (disabled, Wrong), (locked, AccountsApp.GoodPassword), (locked, Wrong),
            (unconfirmed, AccountsApp.GoodPassword), (withoutPassword, AccountsApp.GoodPassword)])
        {
            var (refused, work) = await Work.Of(() => app.TrySignIn(email, password));
            refused.Error.ShouldBe(error);
            work.ShouldBe(unknownWork);
        }
    }

    [Fact]
    public async Task The_fifth_failure_locks_and_each_further_one_locks_for_twice_as_long()
    {
        var email = await app.HasAccount();
        for (var i = 0; i < 4; i++)
        {
            (await app.TrySignIn(email, Wrong)).ShouldFailWith("identity.sign-in-refused");
        }

        (await app.UserOf(email)).LockoutEnd.ShouldNotBeNull().ShouldBeLessThanOrEqualTo(app.Clock.GetUtcNow());
        foreach (var seconds in (int[])[30, 60, 120])
        {
            var (_, work) = await Work.Of(() => app.TrySignIn(email, Wrong));
            work.SecurityEvents.ShouldBe([IdentityEvents.AccountLocked, IdentityEvents.SignInFailed]);
            var end = (await app.UserOf(email)).LockoutEnd.ShouldNotBeNull();
            (end - app.Clock.GetUtcNow()).TotalSeconds.ShouldBeInRange(seconds - 20, seconds);

            (await app.TrySignIn(email)).ShouldFailWith("identity.sign-in-refused");
            (await app.UserOf(email)).LockoutEnd.ShouldBe(end, "a try while locked changes nothing");
            app.Advance(end - app.Clock.GetUtcNow() + TimeSpan.FromSeconds(1));
        }

        await app.SignedIn(email);
        var after = await app.UserOf(email);
        (after.AccessFailedCount, after.LockoutEnd).ShouldBe((0, null));
    }

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, 30)]
    [InlineData(6, 60)]
    [InlineData(11, 1920)]
    [InlineData(12, 3600)]
    [InlineData(int.MaxValue, 3600)]
    public void A_lock_lasts_an_hour_at_most(int failures, int? seconds)
    {
        var now = app.Clock.GetUtcNow();

        Lockout.Until(failures, now).ShouldBe(seconds is { } s ? now.AddSeconds(s) : null);
    }

    [Fact]
    public async Task Tries_at_the_same_moment_do_not_get_around_the_lock()
    {
        var email = await app.HasAccount();

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => app.TrySignIn(email, Wrong))));

        results.ShouldAllBe(result => !result.IsSuccess);
        var user = await app.UserOf(email);
        user.AccessFailedCount.ShouldBe(5, "the fifth locked the account, and no further one was granted");
        user.LockoutEnd.ShouldNotBeNull();
        (await app.TrySignIn(email)).ShouldFailWith("identity.sign-in-refused");
    }

    [Fact]
    public async Task The_right_password_twice_at_the_same_moment_is_right_twice()
    {
        var email = await app.HasAccount();

        var results = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => app.TrySignIn(email))));

        results.ShouldAllBe(result => result.IsSuccess);
        (await app.UserOf(email)).AccessFailedCount.ShouldBe(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_is_under_way_with_a_password_while_it_changes_stays_outside(bool disables)
    {
        var email = await app.HasAccount();
        var hashing = app.Services.GetRequiredService<PasswordHashing>();
        var ahead = Enumerable.Range(0, 3).Select(_ => hashing.Hash(Wrong, CancellationToken.None)).ToList();

        var signingIn = app.TrySignIn(email);
        await app.Change(email, user =>
        {
            if (disables)
            {
                user.DisabledAt = app.Clock.GetUtcNow();
            }
            else
            {
                (user.PasswordHash, user.SecurityStamp) = ("another", "another");
            }
        });

        (await signingIn).ShouldFailWith("identity.sign-in-refused");
        (await app.Read(db => db.Sessions.CountAsync(session => session.EndedAt == null && db.Users.Any(user => user.Id == session.UserId && user.Email == email)))).ShouldBe(0);
        await Task.WhenAll(ahead);
    }

    [Fact]
    public async Task A_hash_from_cheaper_times_is_renewed()
    {
        var email = await app.HasAccount();
        var cheap = new PasswordHasher<User>(Options.Create(new PasswordHasherOptions { IterationCount = 1000 })).HashPassword(new User(), AccountsApp.GoodPassword);
        await app.Change(email, user => user.PasswordHash = cheap);

        (await app.TrySignIn(email, Wrong)).ShouldFailWith("identity.sign-in-refused");
        (await app.UserOf(email)).PasswordHash.ShouldBe(cheap);
        await app.SignedIn(email);

        (await app.UserOf(email)).PasswordHash.ShouldNotBe(cheap);
        await app.SignedIn(email);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\ud800 lone")]
    public async Task What_can_be_no_password_is_refused(string password) => (await app.TrySignIn(AccountsApp.NewEmail(), password)).ShouldRefuse("password");

    [Fact]
    public async Task A_password_with_a_NUL_is_just_wrong() => (await app.TrySignIn(await app.HasAccount(), "staple\0horse")).ShouldFailWith("identity.sign-in-refused");

    [Fact]
    public async Task More_hashes_than_the_machine_bears_are_refused_as_busy()
    {
        await using var small = new AccountsApp
        {
            Settings = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Identity:PasswordHashing:Parallelism"] = "1",
                ["Identity:PasswordHashing:Queue"] = "1",
            },
        };
        var email = await small.HasAccount();
        var hashing = small.Services.GetRequiredService<PasswordHashing>();
        var (working, waiting) = (hashing.Hash(Wrong, CancellationToken.None), hashing.Hash(Wrong, CancellationToken.None));

        var (busy, work) = await Work.Of(() => small.TrySignIn(email));

        busy.ShouldFailWith("busy").Type.Retryable.ShouldBeTrue();
        work.SecurityEvents.ShouldBe([IdentityEvents.HashingSaturated]);
        (await small.UserOf(email)).AccessFailedCount.ShouldBe(0, "a try that was not made does not count");
        (await working).ShouldSucceed();
        (await waiting).ShouldSucceed();
        await small.SignedIn(email);
    }

    [Fact]
    public void Hashes_that_are_too_cheap_are_refused_at_the_start() =>
        new PasswordHashingCheck(Options.Create(new PasswordHashingOptions { Iterations = 1000, Parallelism = 0 })).Problems().Count().ShouldBe(2);

    [Fact]
    public async Task No_log_tells_addresses_passwords_or_tokens()
    {
        await using var logged = new AccountsApp { KeepsData = true };
        var email = await logged.HasAccount();
        logged.Mail.Before = (message, _) => throw new InvalidOperationException($"550 {message.To.Value} is unknown");
        (await logged.Visit(new RequestPasswordReset(email))).ShouldSucceed();
        (await logged.TrySignIn(email, Wrong)).ShouldFailWith("identity.sign-in-refused");
        await logged.SignedIn(email);
        await logged.DisposeAsync();

        var logs = Directory.GetFiles(Path.Combine(logged.DataFolder, "logs")).Select(File.ReadAllText).ToList();
        string.Concat(logs).ShouldContain(IdentityEvents.SignInFailed);
        foreach (var secret in (string[])[email, email.ToUpperInvariant(), AccountsApp.GoodPassword, Wrong])
        {
            logs.ShouldAllBe(log => !log.Contains(secret, StringComparison.Ordinal));
        }

        Directory.Delete(logged.DataFolder, recursive: true);
    }
}
