using System.Net;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Monolith.Testing;

namespace Monolith.Identity.Tests.OAuth;

/// <summary>Once the issuer is set, whoever writes a request's headers has no say in the addresses that the server tells.</summary>
public sealed class IssuerTests
{
    private const string Forged = "evil.example";

    [Theory]
    [InlineData("https://id.example.com/", "/.well-known/openid-configuration")]
    [InlineData("https://id.example.com/", "/.well-known/oauth-authorization-server")]
    [InlineData("https://example.com:8443/id", "/.well-known/openid-configuration")]
    public async Task All_addresses_are_the_issuers(string issuer, string document)
    {
        await using var app = AppOf(issuer);

        using var response = await app.Http.SendAsync(Poisoned(document));

        var told = await response.ShouldBe(HttpStatusCode.OK);
        told.ToString().ShouldNotContain(Forged);
        told.GetProperty("issuer").GetString().ShouldBe(issuer);
        Addresses(told).ShouldBe(
            [.. ((string[])["connect/authorize", "connect/token", "connect/introspect", "connect/end-session", "connect/revoke", "connect/userinfo", ".well-known/jwks"])
                .Select(path => $"{issuer.TrimEnd('/')}/{path}")],
            ignoreOrder: true);
    }

    [Theory]
    [InlineData("https://id.example.com/")]
    [InlineData("https://example.com/id/")]
    public async Task A_token_asked_for_under_a_forged_name_is_the_issuers_and_good(string issuer)
    {
        await using var app = AppOf(issuer);
        var request = Poisoned("/connect/token");
        request.Method = HttpMethod.Post;
        request.Content = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"), new("client_id", app.ClientId), new("client_secret", app.ClientSecret),
        ]);

        using var response = await app.Http.SendAsync(request);
        var token = await response.ShouldCarryToken();

        new JsonWebToken(token).Issuer.ShouldBe(issuer);
        using var me = await app.Me(token);
        me.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static IdentityApp AppOf(string issuer) => new()
    {
        Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["Identity:Issuer"] = issuer },
    };

    private static HttpRequestMessage Poisoned(string address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Host = Forged;
        request.Headers.Add("X-Forwarded-Host", Forged);
        request.Headers.Add("X-Forwarded-Prefix", "/evil.example");
        request.Headers.Add("Forwarded", $"host={Forged}");
        return request;
    }

    private static List<string?> Addresses(JsonElement document) =>
    [
        .. document.EnumerateObject()
            .Where(member => member.Name.EndsWith("_endpoint", StringComparison.Ordinal) || member.Name.EndsWith("_uri", StringComparison.Ordinal))
            .Select(member => member.Value.GetString()),
    ];
}
