using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Monolith.Identity.Application;

namespace Monolith.Identity.Tests.OAuth;

/// <summary>Which access tokens the API takes: its own server's, unaltered, in time and made for it.</summary>
public sealed class AccessTokenTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    private static readonly DateTime Now = TimeProvider.System.GetUtcNow().UtcDateTime;

    [Fact]
    public async Task Takes_a_token_that_the_server_issued() => (await StatusOf(await app.Token())).ShouldBe(HttpStatusCode.OK);

    /// <summary>The control: without it the refusals below would prove nothing.</summary>
    [Fact]
    public async Task Takes_a_token_that_is_right_in_every_part() => (await StatusOf(await Forge())).ShouldBe(HttpStatusCode.OK);

    /// <summary>Good once and ended since is no attack.</summary>
    [Fact]
    public async Task Refuses_an_expired_token() => await ShouldBeUnauthorized(await Forge(token => (token.IssuedAt, token.NotBefore, token.Expires) =
        (Now.AddHours(-2), Now.AddHours(-2), Now.AddHours(-1))));

    [Fact]
    public async Task Refuses_a_token_before_its_time() => await ShouldRefuse(await Forge(token => (token.NotBefore, token.Expires) = (Now.AddHours(1), Now.AddHours(2))));

    [Fact]
    public async Task Refuses_a_token_of_another_issuer() => await ShouldRefuse(await Forge(token => token.Issuer = "https://elsewhere.example/"));

    [Fact]
    public async Task Refuses_a_token_for_another_audience() => await ShouldRefuse(await Forge(token => token.Audience = "elsewhere"));

    [Fact]
    public async Task Refuses_a_token_without_audience() => await ShouldRefuse(await Forge(token => token.Audience = null));

    [Fact]
    public async Task Refuses_a_token_of_another_type() => await ShouldRefuse(await Forge(token => token.TokenType = "JWT"));

    [Fact]
    public async Task Refuses_a_token_without_signature() => await ShouldRefuse(await Forge(token => token.SigningCredentials = null));

    [Fact]
    public async Task Refuses_a_token_signed_by_another_key()
    {
        using var rsa = RSA.Create(2048);
        await ShouldRefuse(await Forge(token => token.SigningCredentials =
            new SigningCredentials(new RsaSecurityKey(rsa) { KeyId = app.SigningKey.KeyId }, SecurityAlgorithms.RsaSha256)));
    }

    [Fact]
    public async Task Refuses_a_token_that_uses_the_public_key_as_a_shared_secret()
    {
        var secret = Encoding.UTF8.GetBytes(app.SigningKey.Rsa.ExportSubjectPublicKeyInfoPem());
        await ShouldRefuse(await Forge(token => token.SigningCredentials =
            new SigningCredentials(new SymmetricSecurityKey(secret) { KeyId = app.SigningKey.KeyId }, SecurityAlgorithms.HmacSha256)));
    }

    [Fact]
    public async Task Refuses_a_token_whose_contents_were_altered()
    {
        var parts = (await app.Token(app.Permissions[0])).Split('.');
        var altered = Base64UrlEncoder.Decode(parts[1]).Replace(app.Permissions[0], app.Permissions[^1], StringComparison.Ordinal);

        await ShouldRefuse($"{parts[0]}.{Base64UrlEncoder.Encode(altered)}.{parts[2]}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../../../dev/null")]
    [InlineData("' OR 1=1 --")]
    [InlineData("https://elsewhere.example/jwks")]
    public async Task Refuses_a_key_that_the_token_names_or_brings(string kid)
    {
        using var rsa = RSA.Create(2048);
        var key = new RsaSecurityKey(rsa) { KeyId = kid };
        var jwk = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(rsa.ExportParameters(includePrivateParameters: false)));
        await ShouldRefuse(await Forge(token =>
        {
            token.SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha256);
            token.AdditionalHeaderClaims = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["jku"] = "https://elsewhere.example/jwks",
                ["x5u"] = "https://elsewhere.example/certificate",
                ["jwk"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["kty"] = jwk.Kty, ["n"] = jwk.N, ["e"] = jwk.E },
            };
        }));
    }

    [Fact]
    public async Task Refuses_a_token_of_another_installation()
    {
        await using var elsewhere = new IdentityApp();

        await ShouldRefuse(await elsewhere.Token());
    }

    [Fact]
    public async Task Refuses_a_token_that_has_no_entry() => await ShouldRefuse(await Forge(token => token.Claims.Remove("oi_tkn_id")));

    [Fact]
    public async Task Refuses_a_token_whose_entry_is_unknown() => await ShouldRefuse(await Forge(token => token.Claims["oi_tkn_id"] = Guid.CreateVersion7().ToString()));

    [Theory]
    [InlineData("iss", "https://elsewhere.example/")]
    [InlineData("aud", "elsewhere")]
    [InlineData("exp", 4_000_000_000L)]
    [InlineData("nbf", 1L)]
    public async Task Refuses_a_token_with_one_claim_altered(string claim, object value)
    {
        var parts = (await app.Token()).Split('.');
        var claims = JsonNode.Parse(Base64UrlEncoder.Decode(parts[1])).ShouldNotBeNull().AsObject();
        claims[claim] = JsonSerializer.SerializeToNode(value);

        await ShouldRefuse($"{parts[0]}.{Base64UrlEncoder.Encode(claims.ToJsonString())}.{parts[2]}");
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("a.b.c")]
    [InlineData("eyJhbGciOiJub25lIn0..")]
    [InlineData("....")]
    public async Task Refuses_garbage(string token) => await ShouldRefuse(token);

    [Fact]
    public async Task Does_not_take_a_token_from_the_URL()
    {
        using var response = await app.Http.GetAsync(new Uri($"/api/v1/identity/me?access_token={await app.Token()}", UriKind.Relative));

        response.StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    private async Task<string> Forge(Action<SecurityTokenDescriptor>? alter = null)
    {
        var issued = new JsonWebToken(await app.Token());
        var descriptor = new SecurityTokenDescriptor
        {
            TokenType = "at+jwt",
            Issuer = "https://localhost/",
            Audience = "monolith",
            IssuedAt = Now.AddMinutes(-1),
            NotBefore = Now.AddMinutes(-1),
            Expires = Now.AddMinutes(30),
            Claims = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["sub"] = app.ClientId,
                ["client_id"] = app.ClientId,
                ["scope"] = app.Permissions[0],
                ["jti"] = Guid.CreateVersion7().ToString(),
                ["oi_tkn_id"] = issued.GetClaim("oi_tkn_id").Value,
            },
            SigningCredentials = new SigningCredentials(app.SigningKey, SecurityAlgorithms.RsaSha256),
        };
        alter?.Invoke(descriptor);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    private async Task ShouldRefuse(string token)
    {
        using var watch = app.Watch();
        await ShouldBeUnauthorized(token);
        watch.ShouldHaveSeen(IdentityEvents.TokenRefused);
    }

    private async Task ShouldBeUnauthorized(string token)
    {
        using var response = await app.Me(token);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        response.Headers.WwwAuthenticate.ShouldContain(challenge => challenge.Scheme == "Bearer");
    }

    private async Task<HttpStatusCode> StatusOf(string token)
    {
        using var response = await app.Me(token);
        return response.StatusCode;
    }
}
