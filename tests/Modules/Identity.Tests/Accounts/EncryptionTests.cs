using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Monolith.Identity.Application;
using Monolith.Identity.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using Monolith.Platform.Infrastructure;
using Monolith.Testing;

namespace Monolith.Identity.Tests.Accounts;

/// <summary>What Identity holds of people is encrypted, found by a hash, and was not so in older versions.</summary>
public sealed class EncryptionTests
{
    [Fact]
    public async Task What_an_older_version_wrote_is_used_in_clear_and_encrypted_in_the_background()
    {
        await using var app = new AccountsApp();
        var email = await app.HasAccount();
        var user = await app.UserOf(email);
        var (session, reset) = (await app.SignedIn(email), await app.ResetToken(email));
        await PutInClear(app, user.Id, email);

        await app.SignedIn(email);
        (await BrowserOf(app, session)).ShouldBe("Tests/1.0");
        (await app.Send(new ListUsers { Email = email })).ShouldSucceed().Items.ShouldHaveSingleItem().Email.ShouldBe(email);
        (await app.Send(new EraseSubject(user.SubjectId.ShouldNotBeNull()))).ShouldFailWith("operations.encryption-unfinished");
        await app.Services.GetRequiredService<SealingWorker>().SealAll(CancellationToken.None);

        var after = await app.UserOf(email);
        (after.Id, after.SubjectId, after.UserName).ShouldBe((user.Id, user.SubjectId, null));
        PersonalText.IsSealed(after.Email).ShouldBeTrue();
        (await app.Read(db => db.Sessions.AsNoTracking().ToListAsync())).ShouldAllBe(row => PersonalText.IsSealed(row.Browser));
        (await app.Read(db => db.EmailChallenges.AsNoTracking().ToListAsync())).ShouldAllBe(row => PersonalText.IsSealed(row.Email) && row.EmailHash != null);
        (await app.AddressOf(after)).ShouldBe(email);
        (await BrowserOf(app, session)).ShouldBe("Tests/1.0");
        (await app.Visit(new ResetPassword(reset, AccountsApp.WrongPassword))).ShouldSucceed();
        await app.SignedIn(email, AccountsApp.WrongPassword);
        (await app.Send(new EraseSubject(user.SubjectId.ShouldNotBeNull()))).ShouldSucceed();
    }

    [Fact]
    public async Task Of_who_was_erased_before_nothing_is_encrypted_or_kept()
    {
        await using var app = new AccountsApp();
        var email = await app.HasAccount();
        var user = await app.UserOf(email);
        await PutInClear(app, user.Id, email);
        await app.Services.GetRequiredService<ISubjects>().Erase(user.SubjectId.ShouldNotBeNull(), CancellationToken.None);

        await app.Services.GetRequiredService<SealingWorker>().SealAll(CancellationToken.None);

        (await app.Send(new GetUser(user.Id))).ShouldSucceed().Email.ShouldBe(PersonalText.Erased);
        var stored = await app.Read(db => db.Users.AsNoTracking().SingleAsync(row => row.Id == user.Id));
        (stored.Email, stored.UserName).ShouldBe((null, null));
    }

    [Fact]
    public async Task The_key_of_a_challenge_is_one_of_its_own_and_passes_with_it()
    {
        await using var app = new AccountsApp();
        var email = await app.HasAccount();
        var person = (await app.UserOf(email)).SubjectId;
        await app.ResetToken(email);
        await app.Registered(AccountsApp.NewEmail());
        var challenges = await app.Read(db => db.EmailChallenges.AsNoTracking().Where(row => row.CompletedAt == null).ToListAsync());
        challenges.Count.ShouldBe(2);
        challenges.ShouldAllBe(row => row.SubjectId != null && row.SubjectId != person);

        app.Advance(TimeSpan.FromHours(25));
        await app.Services.GetServices<IHostedService>().OfType<PassingKeys>().Single().DestroyPast(CancellationToken.None);

        await using var scope = app.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<KeysDbContext>().Subjects.Select(subject => (Guid?)subject.Id).ToListAsync()).ShouldNotContain(
            subject => challenges.Select(row => row.SubjectId).Contains(subject));
        (await app.Services.GetRequiredService<ISubjects>().Get(person.ShouldNotBeNull(), CancellationToken.None)).ShouldNotBeNull().ErasedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Who_looks_at_the_challenge_of_a_key_that_has_passed_reads_nothing()
    {
        await using var app = new AccountsApp { Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["PersonalData:KeyLifetime"] = "00:00:00.001" } };
        await app.Registered(AccountsApp.NewEmail());
        var challenge = await app.Read(db => db.EmailChallenges.AsNoTracking().SingleAsync());
        app.Advance(TimeSpan.FromHours(25));
        await app.Services.GetServices<IHostedService>().OfType<PassingKeys>().Single().DestroyPast(CancellationToken.None);

        (await app.Services.GetRequiredService<IPersonalData>().Read(challenge, challenge.Email, CancellationToken.None)).ShouldBe(PersonalText.Erased);
    }

    [Fact]
    public async Task Signing_in_asks_the_key_store_nothing_but_for_the_key_of_who_comes_in()
    {
        await using var app = new ListeningApp();
        var email = EmailAddress.From(AccountsApp.NewEmail());
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var hash = (await scope.ServiceProvider.GetRequiredService<IPasswords>().Hash(AccountsApp.GoodPassword, CancellationToken.None)).ShouldSucceed();
            await scope.ServiceProvider.GetRequiredService<IAccounts>().Open(email, hash, CancellationToken.None);
            (await scope.ServiceProvider.GetRequiredKeyedService<IUnitOfWork>(typeof(IAccounts).Assembly).Save(CancellationToken.None)).ShouldBeNull();
        }

        (await KeyStoreCommands(app, AccountsApp.NewEmail(), AccountsApp.GoodPassword)).ShouldBe(0);
        (await KeyStoreCommands(app, email.Value, AccountsApp.WrongPassword)).ShouldBe(0);
        (await KeyStoreCommands(app, email.Value, AccountsApp.GoodPassword)).ShouldBeLessThanOrEqualTo(1);
        (await KeyStoreCommands(app, email.Value, AccountsApp.GoodPassword)).ShouldBe(0, "the key is at hand");
    }

    private static async Task<int> KeyStoreCommands(ListeningApp app, string email, string password) =>
        (await app.CommandsOf(() => app.Send(new SignIn(email, password, "Tests/1.0"), Caller.Anonymous))).Count(command => command.Context == typeof(KeysDbContext));

    private static async Task<string> BrowserOf(AccountsApp app, SignInReceipt receipt) =>
        (await app.Send(new ListSessions(), AccountsApp.Person(receipt))).ShouldSucceed().Single(session => session.Id == receipt.SessionId).Browser;

    /// <summary>The rows as a version without encryption would have left them.</summary>
    private static async Task PutInClear(AccountsApp app, Guid user, string email)
    {
        var normalized = EmailAddress.From(email).Normalized;
        await app.Read(db => db.Users.Where(row => row.Id == user).ExecuteUpdateAsync(set => set.SetProperty(row => row.Email, email)
            .SetProperty(row => row.NormalizedEmail, normalized).SetProperty(row => row.UserName, email).SetProperty(row => row.NormalizedUserName, normalized)));
        await app.Read(db => db.Sessions.ExecuteUpdateAsync(set => set.SetProperty(row => row.SubjectId, (Guid?)null).SetProperty(row => row.Browser, "Tests/1.0")));
        await app.Read(db => db.EmailChallenges.ExecuteUpdateAsync(set => set.SetProperty(row => row.SubjectId, (Guid?)null)
            .SetProperty(row => row.EmailHash, (string?)null).SetProperty(row => row.Email, normalized)));
    }
}
