using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Monolith.Testing;

namespace Monolith.Identity.Tests.OAuth;

/// <summary>Under which names the product answers outside Development.</summary>
public sealed class HostNameTests
{
    [Fact]
    public async Task Answers_under_the_issuers_name_and_its_own_addresses_alone()
    {
        await using var app = Production();

        (await StatusUnder(app, "api.example.com")).ShouldBe(HttpStatusCode.OK);
        (await StatusUnder(app, "API.example.com:8443")).ShouldBe(HttpStatusCode.OK);
        foreach (var foreign in (string[])["evil.example", "evil.api.example.com", "api.example.com.evil.example", "192.0.2.1", "[2001:db8::1]"])
        {
            (await StatusUnder(app, foreign)).ShouldBe(HttpStatusCode.BadRequest, foreign);
        }

        foreach (var probe in (string[])["/health/live", "/metrics"])
        {
            foreach (var own in (string[])["localhost:7080", "127.0.0.1:7080", "[::1]:7080", .. OwnAddresses()])
            {
                (await StatusUnder(app, own, probe)).ShouldBe(HttpStatusCode.OK, own);
            }
        }
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.OK)]
    [InlineData("api.example.com", HttpStatusCode.BadRequest)]
    public async Task The_settings_say_it_otherwise(string host, HttpStatusCode status)
    {
        await using var app = Production(("AllowedHosts", "other.example;evil.example"));

        (await StatusUnder(app, host)).ShouldBe(status);
    }

    [Fact]
    public async Task A_forwarded_name_is_not_believed()
    {
        await using var app = Production();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/.well-known/openid-configuration");
        request.Headers.Host = "evil.example";
        request.Headers.Add("X-Forwarded-Host", "api.example.com");

        using var response = await app.Http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static IdentityApp Production(params (string Name, string Value)[] settings)
    {
        var folder = Directory.CreateDirectory(HostProcess.NewDataFolder()).FullName;
        var all = ProductionSettings.For(folder);
        foreach (var (name, value) in settings)
        {
            all[name] = value;
        }

        return new IdentityApp { DataFolder = folder, Environment = "Production", Settings = all };
    }

    private static async Task<HttpStatusCode> StatusUnder(IdentityApp app, string host, string address = "/.well-known/openid-configuration")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Host = host;
        using var response = await app.Http.SendAsync(request);
        return response.StatusCode;
    }

    private static IEnumerable<string> OwnAddresses() => NetworkInterface.GetAllNetworkInterfaces()
        .SelectMany(card => card.GetIPProperties().UnicastAddresses)
        .Where(own => own.Address.AddressFamily is AddressFamily.InterNetwork)
        .Select(own => own.Address.ToString());
}
