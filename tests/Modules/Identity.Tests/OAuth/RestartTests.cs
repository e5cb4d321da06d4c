using System.Net;
using System.Security.Cryptography;
using System.Text;
using Monolith.Platform.Infrastructure;
using Monolith.Testing;

namespace Monolith.Identity.Tests.OAuth;

/// <summary>What the data folder keeps from one start to the next, and what it must never hold.</summary>
public sealed class RestartTests
{
    [Fact]
    public async Task A_token_from_before_a_restart_is_still_good()
    {
        await using var first = new IdentityApp { KeepsData = true };
        var token = await first.Token();
        var key = first.SigningKey.KeyId;
        await first.DisposeAsync();

        await using var second = new IdentityApp { DataFolder = first.DataFolder };
        using var response = await second.Me(token);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        second.SigningKey.KeyId.ShouldBe(key);
    }

    [Fact]
    public async Task The_development_client_follows_the_credentials_file()
    {
        await using var first = new IdentityApp { KeepsData = true };
        var old = (first.ClientId, first.ClientSecret);
        await first.DisposeAsync();
        File.Delete(Path.Combine(first.DataFolder, "dev-credentials.json"));

        await using var second = new IdentityApp { DataFolder = first.DataFolder };
        using var refused = await second.Post(
            "/connect/token", null, ("grant_type", "client_credentials"), ("client_id", old.ClientId), ("client_secret", old.ClientSecret));

        second.ClientSecret.ShouldNotBe(old.ClientSecret);
        await second.Token();
        await refused.ShouldFailWith(HttpStatusCode.Unauthorized, "invalid_client");
    }

    [Fact]
    public async Task The_development_client_and_administrator_are_refused_outside_Development()
    {
        // With a key of one's own, so that the store of people's keys is not what refuses.
        var key = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PersonalData:Keys:own"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
            ["PersonalData:PrimaryKey"] = "own",
        };
        await using var development = new IdentityApp { KeepsData = true, Settings = key };
        await development.Token();
        await development.DisposeAsync();
        File.Delete(Path.Combine(development.DataFolder, "dev-credentials.json"));

        await using var production = new IdentityApp
        {
            DataFolder = development.DataFolder,
            Environment = "Production",
            Settings = ProductionSettings.For(development.DataFolder).Concat(key).ToDictionary(StringComparer.Ordinal),
        };

        var refusal = Should.Throw<StartupRefusedException>(() => production.Services);
        refusal.Problems.ShouldContain(problem => problem.Contains("'development'", StringComparison.Ordinal));
        refusal.Problems.ShouldContain(problem => problem.Contains("'administrator@localhost.localdomain'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http://api.example.com/")]
    [InlineData("https://api.example.com/?tenant=1")]
    [InlineData("api.example.com")]
    public async Task Outside_Development_the_issuer_must_be_a_plain_https_address(string? issuer)
    {
        var folder = Directory.CreateDirectory(HostProcess.NewDataFolder()).FullName;
        var settings = ProductionSettings.For(folder);
        settings["Identity:Issuer"] = issuer ?? "";
        await using var production = new IdentityApp { DataFolder = folder, Environment = "Production", Settings = settings };

        Should.Throw<StartupRefusedException>(() => production.Services).Problems.ShouldHaveSingleItem().ShouldContain("Identity:Issuer");
    }

    [Fact]
    public async Task No_secret_is_stored_or_logged_in_the_clear()
    {
        await using var app = new IdentityApp { KeepsData = true };
        var secret = app.ClientSecret;
        var token = await app.Token();
        using (await app.Me(token))
        using (await app.Post("/connect/token", null, ("grant_type", "client_credentials"), ("client_id", app.ClientId), ("client_secret", "a-wrong-secret")))
        {
        }

        var privateKey = app.SigningKey.Rsa.ExportParameters(includePrivateParameters: true).D.ShouldNotBeNull();
        await app.DisposeAsync();

        byte[][] secrets = [Encoding.UTF8.GetBytes(secret), "a-wrong-secret"u8.ToArray(), Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(token.Split('.')[2]), privateKey];
        var files = Directory.GetFiles(app.DataFolder, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "dev-credentials.json").ToList();
        var stored = await TestDatabase.Dump(app.DataFolder);
        (stored.Length > 0 || files.Exists(file => Path.GetFileName(file) == "identity.db")).ShouldBeTrue();
        secrets.Where(value => stored.Contains(Encoding.Latin1.GetString(value), StringComparison.Ordinal) || stored.Contains(Convert.ToHexString(value), StringComparison.Ordinal))
            .ShouldBeEmpty();
        foreach (var file in files)
        {
            var content = await File.ReadAllBytesAsync(file);
            secrets.Where(value => content.AsSpan().IndexOf(value) >= 0).ShouldBeEmpty(file);
        }

        Directory.Delete(app.DataFolder, recursive: true);
        await TestDatabase.Drop(app.DataFolder);
    }
}
