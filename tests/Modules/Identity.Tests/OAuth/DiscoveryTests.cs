using System.Text.Json;

namespace Monolith.Identity.Tests.OAuth;

/// <summary>What the server tells the world about itself (RFC 8414, RFC 7517).</summary>
public sealed class DiscoveryTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    private static readonly string[] PublicParts = ["kid", "use", "kty", "alg", "e", "n"];

    [Theory]
    [InlineData("/.well-known/openid-configuration")]
    [InlineData("/.well-known/oauth-authorization-server")]
    public async Task Describes_what_the_server_can_do(string address)
    {
        var document = await Get(address);

        document.GetProperty("issuer").GetString().ShouldBe("https://localhost/");
        document.GetProperty("token_endpoint").GetString().ShouldBe("https://localhost/connect/token");
        document.GetProperty("jwks_uri").GetString().ShouldBe("https://localhost/.well-known/jwks");
        document.GetProperty("authorization_endpoint").GetString().ShouldBe("https://localhost/connect/authorize");
        document.GetProperty("userinfo_endpoint").GetString().ShouldBe("https://localhost/connect/userinfo");
        document.GetProperty("revocation_endpoint").GetString().ShouldBe("https://localhost/connect/revoke");
        document.GetProperty("introspection_endpoint").GetString().ShouldBe("https://localhost/connect/introspect");
        document.GetProperty("end_session_endpoint").GetString().ShouldBe("https://localhost/connect/end-session");
        document.GetProperty("authorization_response_iss_parameter_supported").GetBoolean().ShouldBeTrue();
        Strings(document, "grant_types_supported").ShouldBe(["authorization_code", "client_credentials", "refresh_token"], ignoreOrder: true);
        Strings(document, "response_types_supported").ShouldBe(["code"]);
        Strings(document, "response_modes_supported").ShouldBe(["query"]);
        Strings(document, "code_challenge_methods_supported").ShouldBe(["S256"]);
        Strings(document, "token_endpoint_auth_methods_supported").ShouldContain("client_secret_basic");
        Strings(document, "token_endpoint_auth_methods_supported").ShouldContain("client_secret_post");
    }

    [Fact]
    public async Task Lists_every_permission_as_a_scope() =>
        Strings(await Get("/.well-known/openid-configuration"), "scopes_supported").Intersect(app.Permissions, StringComparer.Ordinal).ShouldBe(app.Permissions, ignoreOrder: true);

    [Fact]
    public async Task Publishes_the_signing_key_and_no_private_part()
    {
        var keys = (await Get("/.well-known/jwks")).GetProperty("keys").EnumerateArray().ToList();

        keys.ShouldHaveSingleItem().GetProperty("kid").GetString().ShouldBe(app.SigningKey.KeyId);
        keys[0].EnumerateObject().Select(member => member.Name).ShouldBe(PublicParts, ignoreOrder: true);
    }

    [Fact]
    public async Task Charges_its_documents_to_a_quota_like_everything_else()
    {
        using var response = await app.Http.GetAsync(new Uri("/.well-known/jwks", UriKind.Relative));

        response.Headers.Contains("RateLimit").ShouldBeTrue();
    }

    private static List<string?> Strings(JsonElement document, string member) =>
        [.. document.GetProperty(member).EnumerateArray().Select(value => value.GetString())];

    private async Task<JsonElement> Get(string address)
    {
        using var response = await app.Http.GetAsync(new Uri(address, UriKind.Relative));
        return await response.Json();
    }
}
