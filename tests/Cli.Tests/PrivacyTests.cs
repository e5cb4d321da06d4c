using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Identity.Application;
using Monolith.Platform.Application;
using Monolith.Testing;

namespace Monolith.Cli.Tests;

/// <summary><c>mono privacy</c>, and what becomes of who was erased when a database comes back from a backup.</summary>
public sealed class PrivacyTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TestInstallation installation = new();
    private readonly KeyStoreBackup backup;

    public PrivacyTests() => backup = new(installation.DataFolder);

    public async ValueTask DisposeAsync()
    {
        backup.Delete();
        await installation.DisposeAsync();
    }

    [Fact]
    public async Task Keys_move_to_the_primary_key_while_a_host_runs_and_are_counted()
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["PersonalData:Keys:second"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
            ["PersonalData:PrimaryKey"] = "second",
        };
        await using var host = new MonolithApp { DataFolder = installation.DataFolder, KeepsData = true };
        var user = await host.NewUser();

        (await Mono(settings, "status", "--json")).Json.GetProperty("keys").EnumerateObject().ShouldHaveSingleItem().Name.ShouldBe("development");
        (await Mono(settings, "status")).Output.ShouldMatch(@"^development: \d+ key\(s\)\s*$");
        (await Mono(settings, "rotate", "--json")).Json.GetProperty("keys").EnumerateObject().ShouldHaveSingleItem().Name.ShouldBe("second");
        (await Mono(settings, "rotate")).Output.ShouldStartWith("second: ");

        await host.DisposeAsync();
        await using var after = new MonolithApp
        {
            DataFolder = installation.DataFolder,
            KeepsData = true,
            Settings = settings.Where(setting => setting.Key.StartsWith("PersonalData", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal),
        };
        (await after.Send(new GetUser(user))).ShouldSucceed().Email.ShouldEndWith("@example.com");
    }

    [Fact]
    public async Task Keys_are_not_moved_without_the_key_that_wraps_them()
    {
        await using var host = NewHost();
        await host.NewUser();

        var refused = await MonoProcess.Run(installation.DataFolder, "privacy", "rotate");

        refused.ExitCode.ShouldNotBe(ExitCodes.Done);
        refused.Errors.ShouldContain("PersonalData");
        refused.Errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Who_was_erased_stays_erased_when_an_old_key_store_comes_back()
    {
        var (user, subject, email) = await ErasedSince();

        await backup.Restore();
        (await Reconcile()).ShouldBe((1, 0, 0));
        (await Reconcile()).ShouldBe((0, 0, 0), "there is nothing left to do");
        await IsErased(user, subject, email);

        // And without anybody who thinks of it.
        await backup.Restore();
        await IsErased(user, subject, email);
        (await Reconcile()).ShouldBe((0, 0, 0));
    }

    [Fact]
    public async Task An_erasure_that_only_the_key_store_knows_is_recorded_and_every_module_told()
    {
        var (user, subject, email) = await ErasedSince();
        await using (var host = NewHost())
        {
            await ComesBack(host, user);
            await using var scope = host.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IPlatformDb>().Erasures.ExecuteDeleteAsync();
        }

        (await Reconcile()).ShouldBe((0, 1, 0));
        await IsErased(user, subject, email);
    }

    [Fact]
    public async Task Every_module_is_told_again_when_its_database_came_back_by_itself()
    {
        var (user, subject, email) = await ErasedSince();
        await using (var host = NewHost())
        {
            await ComesBack(host, user);
        }

        (await Reconcile("--tell")).ShouldBe((0, 0, 1));
        await IsErased(user, subject, email);
    }

    /// <summary>Somebody who was erased after a backup of the key store was taken.</summary>
    private async Task<(Guid User, Guid Subject, string Email)> ErasedSince()
    {
        Guid user, subject;
        string email;
        await using (var host = NewHost())
        {
            user = await host.NewUser();
            email = (await host.Send(new GetUser(user))).ShouldSucceed().Email;
            subject = (await host.Send(new FindSubject(email))).ShouldSucceed().Id;
        }

        await backup.Take();
        await using (var host = NewHost())
        {
            (await host.Send(new EraseSubject(subject))).ShouldSucceed();
            await IsClosed(host, user);
        }

        return (user, subject, email);
    }

    /// <summary>The account as an old database would have it.</summary>
    private static async Task ComesBack(MonolithApp host, Guid user)
    {
        (await host.Send(new EnableUser(user))).ShouldSucceed();
        (await host.Send(new GetUser(user))).ShouldSucceed().DisabledAt.ShouldBeNull();
    }

    private async Task IsErased(Guid user, Guid subject, string email)
    {
        await using var host = NewHost();
        (await host.Send(new GetUser(user))).ShouldSucceed().Email.ShouldBe(PersonalText.Erased);
        (await host.Send(new FindSubject(email))).ShouldFailWith("operations.subject-not-found");
        (await host.Send(new GetSubject(subject))).ShouldSucceed().ErasedAt.ShouldNotBeNull();
        await IsClosed(host, user);
    }

    private static async Task IsClosed(MonolithApp host, Guid user)
    {
        using var deadline = new CancellationTokenSource(Patience);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while ((await host.Send(new GetUser(user))).ShouldSucceed().DisabledAt is null)
        {
            await timer.WaitForNextTickAsync(deadline.Token);
        }
    }

    private async Task<(int Erased, int Recorded, int ToldAgain)> Reconcile(params string[] options)
    {
        var answer = (await installation.Mono(["privacy", "reconcile", "--json", .. options])).ShouldExitWith(ExitCodes.Done).Json;
        return (answer.GetProperty("erased").GetInt32(), answer.GetProperty("recorded").GetInt32(), answer.GetProperty("toldAgain").GetInt32());
    }

    private async Task<Ending> Mono(Dictionary<string, string> settings, params string[] arguments) =>
        (await MonoProcess.Run(installation.DataFolder, settings, ["privacy", .. arguments])).ShouldExitWith(ExitCodes.Done);

    private MonolithApp NewHost() => new() { DataFolder = installation.DataFolder, KeepsData = true };
}
