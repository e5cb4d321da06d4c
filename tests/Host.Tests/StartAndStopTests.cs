using System.Net;
using System.Runtime.Versioning;
using System.Text.Json;
using Monolith.Testing;

namespace Monolith.Host.Tests;

/// <summary>The built host as its users start and stop it.</summary>
[SupportedOSPlatform("linux")]
public sealed class StartAndStopTests
{
    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task It_starts_on_an_empty_folder_serves_https_and_stops_cleanly(string signal)
    {
        await using var host = HostProcess.Start(HostProcess.NewDataFolder());
        using var client = await host.WhenReady();

        using var response = await client.GetAsync(new Uri("/api/v1/catalog/services", UriKind.Relative));
        var page = await response.ShouldBe(HttpStatusCode.OK);
        page.GetProperty("items").GetArrayLength().ShouldBeGreaterThan(0, "a small catalogue is seeded");
        response.Version.ShouldBe(HttpVersion.Version20);
        response.Headers.Contains("Server").ShouldBeFalse();

        var (exitCode, output) = await host.Stop(signal);
        exitCode.ShouldBe(0, output);
        output.ShouldContain(host.Address.OriginalString);
    }

    [Fact]
    [Trait("Database", "None")]
    public async Task It_tells_the_development_credentials_once_and_keeps_them_from_others()
    {
        var folder = HostProcess.NewDataFolder();
        string[] secrets;
        await using (var first = HostProcess.Start(folder))
        {
            using var client = await first.WhenReady();
            var credentials = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "dev-credentials.json"))).RootElement;
            secrets = [.. ((string[])["clientSecret", "administratorPassword"]).Select(name => credentials.GetProperty(name).GetString().ShouldNotBeNull())];
            var output = (await first.Stop()).Output;
            secrets.ShouldAllBe(secret => output.Contains(secret, StringComparison.Ordinal));
        }

        File.GetUnixFileMode(Path.Combine(folder, "dev-credentials.json")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await using var second = HostProcess.Start(folder);
        using var again = await second.WhenReady();
        var later = (await second.Stop()).Output;
        secrets.ShouldAllBe(secret => !later.Contains(secret, StringComparison.Ordinal));
        foreach (var log in Directory.EnumerateFiles(Path.Combine(folder, "logs")))
        {
            var logged = await File.ReadAllTextAsync(log);
            secrets.ShouldAllBe(secret => !logged.Contains(secret, StringComparison.Ordinal));
        }
    }

    [Fact]
    [Trait("Database", "None")]
    public async Task It_refuses_to_start_on_a_folder_another_host_uses()
    {
        var folder = HostProcess.NewDataFolder();
        await using var first = HostProcess.Start(folder);
        using var client = await first.WhenReady();

        await using var second = HostProcess.Start(folder);
        var (exitCode, output) = await second.Ended();

        exitCode.ShouldBe(1, output);
        output.ShouldContain(folder);
    }

    [Fact]
    [Trait("Database", "None")]
    public async Task Outside_development_it_refuses_to_start_with_development_secrets_and_names_them_all()
    {
        var folder = HostProcess.NewDataFolder();
        await using (var development = HostProcess.Start(folder))
        {
            using var client = await development.WhenReady();
            await development.Stop();
        }

        await using var production = HostProcess.Start(folder, "Production");
        var (exitCode, output) = await production.Ended();

        exitCode.ShouldBe(1, output);
        output.ShouldContain("dev-credentials.json");
        output.ShouldContain("Kestrel:Certificates:Default");
        output.ShouldContain("DataProtection:CertificatePath");
    }

    [Fact]
    public async Task It_survives_being_killed_in_the_middle_of_writes_and_loses_nothing_it_confirmed()
    {
        var folder = HostProcess.NewDataFolder();
        var confirmed = new List<string>();
        await using (var host = HostProcess.Start(folder))
        {
            using var client = await host.WhenReady();
            await client.SignIn(folder);
            for (var i = 0; i < 20; i++)
            {
                using var response = await client.Send(HttpMethod.Post, "/api/v1/catalog/editor/services", Samples.Service($"Killed {i}"));
                await response.ShouldBe(HttpStatusCode.Created);
                confirmed.Add(response.Headers.Location.ShouldNotBeNull().OriginalString);
            }

            await host.Stop("KILL");
        }

        await using var restarted = HostProcess.Start(folder);
        using var reader = await restarted.WhenReady();
        await reader.SignIn(folder);
        foreach (var location in confirmed)
        {
            using var response = await reader.GetAsync(new Uri(location, UriKind.Relative));
            await response.ShouldBe(HttpStatusCode.OK);
        }
    }
}
