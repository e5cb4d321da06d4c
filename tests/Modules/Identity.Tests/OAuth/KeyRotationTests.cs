using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Monolith.Identity.Domain;
using Monolith.Identity.Infrastructure;
using Monolith.Platform.Infrastructure;

namespace Monolith.Identity.Tests.OAuth;

/// <summary>How the server changes its keys while it serves: published, active, retired, deleted.</summary>
public sealed class KeyRotationTests : IAsyncLifetime
{
    private readonly ManualClock clock = new();
    private readonly IdentityApp app;

    public KeyRotationTests() => app = AppWith(clock);

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => app.DisposeAsync().AsTask();

    [Fact]
    public async Task A_key_is_published_before_it_is_used_and_after_it_was()
    {
        var first = await PublishedKeys();
        var old = await Token();

        clock.Advance(TimeSpan.FromDays(88));
        await Rotate();
        var both = await PublishedKeys();
        both.Count.ShouldBe(2);
        both[0].ShouldBe(first.ShouldHaveSingleItem());
        KeyOf(await Token()).ShouldBe(KeyOf(old));

        clock.Advance(TimeSpan.FromDays(2) - TimeSpan.FromMinutes(1));
        var beforeTakeover = await Token();
        clock.Advance(TimeSpan.FromMinutes(1));
        await Rotate();
        var afterTakeover = await Token();

        KeyOf(beforeTakeover).ShouldBe(first[0]);
        KeyOf(afterTakeover).ShouldBe(both[1]);
        (await StatusOf(beforeTakeover)).ShouldBe(HttpStatusCode.OK);
        (await StatusOf(afterTakeover)).ShouldBe(HttpStatusCode.OK);
        (await PublishedKeys()).ShouldBe(both, ignoreOrder: true);

        clock.Advance(TimeSpan.FromDays(16));
        await Rotate();
        (await PublishedKeys()).ShouldBe([both[1]]);
        await app.WithDb(async db => (await db.AuditLog.Where(entry => entry.Actor == "server-keys").OrderBy(entry => entry.At).ThenBy(entry => entry.Details)
            .Select(entry => entry.Action + " " + entry.Details).ToListAsync()).ShouldBe(
        [
            "identity.key.created Encryption 1", "identity.key.created Signing 1",
            "identity.key.created Encryption 2", "identity.key.created Signing 2",
            "identity.key.deleted Encryption 1", "identity.key.deleted Signing 1",
        ]));
    }

    [Fact]
    public async Task What_the_old_keys_protect_stays_good_until_it_ends()
    {
        var client = await app.AddApplication(isPublic: true);
        clock.Advance(TimeSpan.FromDays(88));
        await Rotate();
        var tokens = await app.SignIn(await app.AddPerson(), client);

        clock.Advance(TimeSpan.FromDays(13));
        await Rotate();

        using var renewed = await app.Refresh(client, tokens.RefreshToken());
        KeyOf((await renewed.ShouldBeTokens()).AccessToken()).ShouldNotBe(KeyOf(tokens.AccessToken()));
    }

    [Fact]
    public async Task No_request_fails_while_the_keys_change()
    {
        await Token();
        clock.Advance(TimeSpan.FromDays(88));
        await Rotate();
        clock.Advance(TimeSpan.FromDays(2));
        var old = await Token();
        using var done = new CancellationTokenSource();
        var traffic = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var requests = 0;
            while (!done.IsCancellationRequested || requests < 10)
            {
                (await StatusOf(old)).ShouldBe(HttpStatusCode.OK);
                (await StatusOf(await Token())).ShouldBe(HttpStatusCode.OK);
                requests++;
            }
        })).ToList();

        await Rotate();
        await done.CancelAsync();
        await Task.WhenAll(traffic);

        KeyOf(await Token()).ShouldNotBe(KeyOf(old));
    }

    [Fact]
    public async Task Two_instances_that_rotate_at_once_make_one_key()
    {
        await Token();
        clock.Advance(TimeSpan.FromDays(88));
        var others = Enumerable.Range(0, 4).Select(_ => ActivatorUtilities.CreateInstance<ServerKeyRing>(app.Services)).ToList();

        await Task.WhenAll(others.Select(ring => Task.Run(() => ring.Load(CancellationToken.None))));

        foreach (var ring in others)
        {
            ring.Signing.Select(credentials => credentials.Key.KeyId).ShouldBe(others[0].Signing.Select(credentials => credentials.Key.KeyId));
            ring.Signing.Count().ShouldBe(2);
            ring.Encryption.Count().ShouldBe(2);
        }
    }

    [Fact]
    public async Task Keys_lie_encrypted_in_the_database_and_outlast_the_process_that_made_them()
    {
        await Token();
        var protector = app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("Monolith.Identity.ServerKey", "v1");
        await app.WithDb(async db =>
        {
            var stored = await db.ServerKeys.AsNoTracking().ToListAsync();
            stored.Select(key => key.Use).ShouldBe([KeyUse.Signing, KeyUse.Encryption], ignoreOrder: true);
            stored.ShouldAllBe(key => !protector.Unprotect(key.ProtectedMaterial).SequenceEqual(key.ProtectedMaterial));
            stored.Single(key => key.Use == KeyUse.Signing).Id.ToString("N").ShouldBe(app.SigningKey.KeyId);
        });
    }

    [Theory]
    [InlineData("00:59:00", "90.00:00:00")]
    [InlineData("2.00:00:00", "2.00:00:00")]
    public async Task A_schedule_that_would_fail_requests_is_refused_at_the_start(string ahead, string active)
    {
        await using var refused = new IdentityApp
        {
            Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["Identity:Keys:Ahead"] = ahead, ["Identity:Keys:Active"] = active },
        };

        Should.Throw<StartupRefusedException>(() => refused.Services).Problems.ShouldHaveSingleItem().ShouldContain("Identity:Keys:Ahead");
    }

    private static IdentityApp AppWith(ManualClock clock) => new() { Clock = clock };

    private static string KeyOf(string token) => new JsonWebToken(token).Kid;

    private Task Rotate() => app.Services.GetRequiredService<ServerKeyRotation>().Rotate(CancellationToken.None);

    private Task<string> Token() => app.Token();

    private async Task<HttpStatusCode> StatusOf(string token)
    {
        using var response = await app.Me(token);
        return response.StatusCode;
    }

    private async Task<List<string?>> PublishedKeys()
    {
        using var response = await app.Http.GetAsync(new Uri("/.well-known/jwks", UriKind.Relative));
        return [.. (await response.Json()).GetProperty("keys").EnumerateArray().Select(key => key.GetProperty("kid").GetString())];
    }
}
