using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Identity.Application;
using Monolith.Identity.Domain;
using Monolith.Identity.Infrastructure;
using Monolith.Testing;

namespace Monolith.Identity.Tests.Accounts;

/// <summary>Mails arrive, whatever happens on the way.</summary>
public sealed class MailTests
{
    [Fact]
    public async Task A_mail_that_cannot_be_sent_is_tried_again_after_growing_pauses()
    {
        await using var app = new AccountsApp();
        var email = AccountsApp.NewEmail();
        var tried = new SemaphoreSlim(0);
        var tokens = new List<string>();
        app.Mail.Before = (message, _) =>
        {
            tokens.Add(AccountsApp.TokenIn(message).ShouldNotBeNull());
            tried.Release();
            throw new IOException("The server is away.");
        };

        (await app.Visit(new Register(email, AccountsApp.GoodPassword))).ShouldSucceed();
        foreach (var minutes in (int[])[1, 2, 4])
        {
            (await tried.WaitAsync(TimeSpan.FromMinutes(1))).ShouldBeTrue();
            var next = (await Challenge(app, email)).NextAttemptAt.ShouldNotBeNull();
            (next - app.Clock.GetUtcNow()).TotalMinutes.ShouldBeInRange(minutes - 0.5, minutes);
            if (minutes == 4)
            {
                app.Mail.Before = (_, _) => Task.CompletedTask;
            }

            app.Advance(TimeSpan.FromMinutes(minutes));
        }

        var token = AccountsApp.TokenIn(await app.Mail.Next(email)).ShouldNotBeNull();
        tokens.ShouldNotContain(token, "each attempt has a token of its own");
        (await app.TryConfirm(tokens[0])).ShouldFailWith("identity.link-invalid");
        (await app.TryConfirm(token)).ShouldSucceed();
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 4)]
    [InlineData(7, 60)]
    [InlineData(int.MaxValue, 60)]
    public void Pauses_double_up_to_an_hour(int attempts, int minutes) => EmailChallenge.PauseAfter(attempts).ShouldBe(TimeSpan.FromMinutes(minutes));

    [Fact]
    public async Task A_mail_survives_that_the_host_ends_between_storing_its_token_and_sending_it()
    {
        var email = AccountsApp.NewEmail();
        await using var first = new AccountsApp { KeepsData = true };
        var reached = new TaskCompletionSource();
        first.Mail.Before = async (_, stopping) =>
        {
            reached.SetResult();
            await Task.Delay(Timeout.Infinite, stopping);
        };
        (await first.Visit(new Register(email, AccountsApp.GoodPassword))).ShouldSucceed();
        await reached.Task.WaitAsync(TimeSpan.FromMinutes(1));
        (await Challenge(first, email)).TokenHash.ShouldNotBeNull();
        await first.DisposeAsync();

        await using var second = new AccountsApp { DataFolder = first.DataFolder };
        second.Clock.Advance(TimeSpan.FromMinutes(2));
        second.CreateClient().Dispose();

        var token = AccountsApp.TokenIn(await second.Mail.Next(email)).ShouldNotBeNull();
        (await second.TryConfirm(token)).ShouldSucceed();
        await second.SignedIn(email);
    }

    [Fact]
    public async Task Several_senders_send_each_mail_once()
    {
        await using var app = new AccountsApp();
        var gate = new TaskCompletionSource();
        app.Mail.Before = (_, _) => gate.Task;
        var emails = Enumerable.Range(0, 10).Select(_ => AccountsApp.NewEmail()).ToList();
        foreach (var email in emails)
        {
            (await app.Visit(new Register(email, AccountsApp.GoodPassword))).ShouldSucceed();
        }

        var senders = Enumerable.Range(0, 3).Select(_ => Task.Run(() => SendDue(app))).ToList();
        gate.SetResult();
        await Task.WhenAll(senders);

        foreach (var email in emails)
        {
            await app.Mail.Next(email);
        }

        await SendDue(app);
        emails.ShouldAllBe(email => app.Mail.IsEmpty(email));
    }

    [Fact]
    public async Task Nobody_is_flooded_with_mail_that_somebody_else_asks_for()
    {
        await using var app = new AccountsApp();
        var email = await app.HasAccount();
        for (var i = 0; i < 8; i++)
        {
            (await app.Visit(new RequestPasswordReset(email))).ShouldSucceed();
        }

        await app.ResetToken(await app.HasAccount());

        for (var i = 0; i < 5; i++)
        {
            app.Mail.IsEmpty(email).ShouldBeFalse();
            await app.Mail.Next(email);
        }

        app.Mail.IsEmpty(email).ShouldBeTrue();
    }

    [Fact]
    public async Task In_development_mail_lies_in_the_data_folder()
    {
        await using var app = new MonolithApp();
        (await app.Send(new Register("ada@example.com", AccountsApp.GoodPassword), Platform.Application.Caller.Anonymous)).ShouldSucceed();
        var folder = Path.Combine(app.DataFolder, "mail");
        Directory.CreateDirectory(folder);
        using var watcher = new FileSystemWatcher(folder, "*.eml");
        var arrived = new TaskCompletionSource();
        watcher.Created += (_, _) => arrived.TrySetResult();
        watcher.Renamed += (_, _) => arrived.TrySetResult();
        watcher.EnableRaisingEvents = true;
        if (Directory.GetFiles(folder, "*.eml").Length == 0)
        {
            await arrived.Task.WaitAsync(TimeSpan.FromMinutes(1));
        }

        var mail = await File.ReadAllTextAsync(Directory.GetFiles(folder, "*.eml").ShouldHaveSingleItem());

        mail.ShouldContain("To: ada@example.com");
        mail.ShouldMatch(@"\nhttps://localhost(:\d+)?/confirm\?token=[A-Za-z0-9_-]{43}\r?\n");
    }

    private static async Task<EmailChallenge> Challenge(AccountsApp app, string email)
    {
        var hash = await app.HashOf(email);
        return await app.Read(db => db.EmailChallenges.AsNoTracking().SingleAsync(challenge => challenge.EmailHash == hash));
    }

    private static async Task SendDue(AccountsApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ChallengeMailer>().SendDue(CancellationToken.None);
    }
}
