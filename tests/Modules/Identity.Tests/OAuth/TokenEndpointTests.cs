using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Monolith.Identity.Tests.OAuth;

/// <summary>What clients get from <c>/connect/token</c> (RFC 6749, RFC 9068).</summary>
public sealed class TokenEndpointTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    private static readonly (string, string) ClientCredentials = ("grant_type", "client_credentials");

    [Fact]
    public async Task Gives_a_token_to_a_client_that_authenticates_with_Basic()
    {
        using var response = await app.Post("/connect/token", Basic(app.ClientId, app.ClientSecret), ClientCredentials);

        await response.ShouldCarryToken();
    }

    [Fact]
    public async Task Gives_a_token_to_a_client_that_authenticates_in_the_form()
    {
        using var response = await app.Post("/connect/token", null, ClientCredentials, ("client_id", app.ClientId), ("client_secret", app.ClientSecret));

        await response.ShouldCarryToken();
    }

    [Fact]
    public async Task Grants_everything_the_client_holds_when_no_scope_is_named()
    {
        var token = new JsonWebToken(await app.Token());

        Scopes(token).ShouldBe(app.Permissions, ignoreOrder: true);
        app.Permissions.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Grants_only_the_scopes_that_are_named()
    {
        var wanted = app.Permissions[0];

        Scopes(new JsonWebToken(await app.Token(wanted))).ShouldBe([wanted]);
    }

    [Theory]
    [InlineData("catalog.services.explode")]
    [InlineData("openid")]
    public async Task Refuses_a_scope_that_the_client_does_not_hold(string scope)
    {
        using var response = await app.Post("/connect/token", Basic(app.ClientId, app.ClientSecret), ClientCredentials, ("scope", $"{app.Permissions[0]} {scope}"));

        await response.ShouldFailWith(HttpStatusCode.BadRequest, "invalid_scope");
    }

    [Fact]
    public async Task Refuses_a_declared_scope_that_was_not_given_to_the_client()
    {
        var client = await app.AddClient("narrow", app.Permissions[0]);
        using var response = await app.Post("/connect/token", Basic("narrow", client), ClientCredentials, ("scope", app.Permissions[^1]));

        app.Permissions.Count.ShouldBeGreaterThan(1);
        await response.ShouldFailWith(HttpStatusCode.BadRequest, "invalid_scope");
    }

    [Fact]
    public async Task Refuses_a_wrong_secret_and_asks_for_Basic()
    {
        using var response = await app.Post("/connect/token", Basic(app.ClientId, "wrong"), ClientCredentials);

        await response.ShouldFailWith(HttpStatusCode.Unauthorized, "invalid_client");
        response.Headers.WwwAuthenticate.ShouldContain(challenge => challenge.Scheme == "Basic");
    }

    [Fact]
    public async Task Refuses_an_unknown_client()
    {
        using var response = await app.Post("/connect/token", Basic("nobody", "wrong"), ClientCredentials);

        await response.ShouldFailWith(HttpStatusCode.Unauthorized, "invalid_client");
    }

    [Theory]
    [InlineData("password")]
    [InlineData("implicit")]
    [InlineData("urn:ietf:params:oauth:grant-type:device_code")]
    [InlineData("nonsense")]
    public async Task Refuses_grants_that_it_does_not_support(string grant)
    {
        using var response = await app.Post("/connect/token", Basic(app.ClientId, app.ClientSecret), ("grant_type", grant));

        await response.ShouldFailWith(HttpStatusCode.BadRequest, "unsupported_grant_type");
    }

    [Fact]
    public async Task Refuses_a_request_without_grant()
    {
        using var response = await app.Post("/connect/token", Basic(app.ClientId, app.ClientSecret));

        await response.ShouldFailWith(HttpStatusCode.BadRequest, "invalid_request");
    }

    [Fact]
    public async Task Refuses_credentials_given_twice()
    {
        using var response = await app.Post(
            "/connect/token", Basic(app.ClientId, app.ClientSecret), ClientCredentials, ("client_id", app.ClientId), ("client_secret", app.ClientSecret));

        await response.ShouldFailWith(HttpStatusCode.BadRequest, "invalid_request");
    }

    [Fact]
    public async Task Refuses_credentials_in_the_URL()
    {
        using var response = await app.Http.GetAsync(
            new Uri($"/connect/token?grant_type=client_credentials&client_id={app.ClientId}&client_secret={app.ClientSecret}", UriKind.Relative));

        await response.ShouldFailWith(HttpStatusCode.BadRequest, "invalid_request");
    }

    [Fact]
    public async Task Refuses_a_body_of_JSON()
    {
        using var body = new StringContent("""{"grant_type":"client_credentials"}""", Encoding.UTF8, "application/json");
        using var response = await app.Http.PostAsync(new Uri("/connect/token", UriKind.Relative), body);

        await response.ShouldFailWith(HttpStatusCode.BadRequest, "invalid_request");
    }

    [Fact]
    public async Task Issues_access_tokens_as_RFC_9068_describes_them()
    {
        var token = new JsonWebToken(await app.Token());

        token.Typ.ShouldBe("at+jwt");
        token.Alg.ShouldBe("RS256");
        token.Kid.ShouldNotBeNullOrEmpty();
        token.Issuer.ShouldBe("https://localhost/");
        token.Audiences.ShouldBe(["monolith"]);
        token.Subject.ShouldBe(app.ClientId);
        token.GetClaim("client_id").Value.ShouldBe(app.ClientId);
        token.GetClaim("jti").Value.ShouldNotBeNullOrEmpty();
        (token.ValidTo - token.IssuedAt).ShouldBe(TimeSpan.FromHours(1));
    }

    private static string[] Scopes(JsonWebToken token) => token.GetClaim("scope").Value.Split(' ');

    private static AuthenticationHeaderValue Basic(string id, string secret) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(id)}:{Uri.EscapeDataString(secret)}")));
}
