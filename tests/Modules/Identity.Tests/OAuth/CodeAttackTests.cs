using System.Net;
using Monolith.Identity.Application;

namespace Monolith.Identity.Tests.OAuth;

/// <summary>What thieves and tricksters try with codes, challenges, redirect addresses and scopes; each refused, logged and counted.</summary>
public sealed class CodeAttackTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    [Fact]
    public async Task A_replayed_code_is_refused_and_ends_what_it_gave()
    {
        var client = await app.AddApplication(isPublic: true);
        var code = await app.Code(await app.AddPerson(), client);
        using var first = await app.Redeem(client, code);
        var tokens = await first.ShouldBeTokens();
        await ShouldBeAlive(tokens.AccessToken());
        using var watch = app.Watch();

        using var second = await app.Redeem(client, code);

        await second.ShouldFailWith(HttpStatusCode.BadRequest, "invalid_grant");
        watch.ShouldHaveSeen(IdentityEvents.CodeReplayed);
        await ShouldBeDead(tokens.AccessToken());
        using var refresh = await app.Refresh(client, tokens.RefreshToken());
        await refresh.ShouldFailWith(HttpStatusCode.BadRequest, "invalid_grant");
    }

    [Fact]
    public async Task Of_two_that_redeem_a_code_at_once_neither_keeps_tokens()
    {
        var client = await app.AddApplication(isPublic: true);
        var code = await app.Code(await app.AddPerson(), client);
        using var watch = app.Watch();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => app.Redeem(client, code))));

        answers.Count(answer => answer.StatusCode is HttpStatusCode.OK).ShouldBeLessThanOrEqualTo(1);
        watch.ShouldHaveSeen(IdentityEvents.CodeReplayed);
        foreach (var winner in answers.Where(answer => answer.StatusCode is HttpStatusCode.OK))
        {
            await ShouldBeDead((await winner.ShouldBeTokens()).AccessToken());
        }
    }

    [Fact]
    public async Task A_code_is_of_no_use_to_another_client()
    {
        var code = await app.Code(await app.AddPerson(), await app.AddApplication(isPublic: true));

        using var response = await app.Redeem(await app.AddApplication(isPublic: true), code);

        await response.ShouldFailWith(HttpStatusCode.BadRequest, "invalid_grant");
    }

    [Theory]
    [InlineData(true, null, null)]
    [InlineData(false, null, null)]
    [InlineData(true, null, "S256")]
    [InlineData(true, Browsing.Verifier, "plain")]
    [InlineData(true, Browsing.Verifier, null)]
    [InlineData(true, Browsing.Verifier, "s256")]
    [InlineData(true, "", "S256")]
    public async Task A_request_without_a_hashed_challenge_is_refused(bool isPublic, string? challenge, string? method)
    {
        var client = await app.AddApplication(isPublic);
        using var watch = app.Watch();

        using var response = await app.Visit(client.AuthorizeAddress(("code_challenge", challenge), ("code_challenge_method", method)), await app.AddPerson());

        await response.ShouldBeRefusedHere("invalid_request");
        watch.ShouldHaveSeen(IdentityEvents.PkceFailed);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("another-verifier-that-is-long-enough-for-the-server-01234567")]
    public async Task A_code_without_its_verifier_is_refused(string? verifier)
    {
        var client = await app.AddApplication(isPublic: false);
        var code = await app.Code(await app.AddPerson(), client);
        using var watch = app.Watch();

        using var response = await app.Redeem(client, code, verifier);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        watch.ShouldHaveSeen(IdentityEvents.PkceFailed);
    }

    [Fact]
    public async Task The_challenge_itself_is_no_verifier()
    {
        var client = await app.AddApplication(isPublic: true);
        var code = await app.Code(await app.AddPerson(), client);
        using var watch = app.Watch();

        using var response = await app.Redeem(client, code, Browsing.Challenge);

        await response.ShouldFailWith(HttpStatusCode.BadRequest, "invalid_grant");
        watch.ShouldHaveSeen(IdentityEvents.PkceFailed);
    }

    [Theory]
    [InlineData("https://client.example/callbac")]
    [InlineData("https://client.example/callback/")]
    [InlineData("https://client.example/callback/more")]
    [InlineData("https://client.example/callback/../callback")]
    [InlineData("https://client.example/callback?more=1")]
    [InlineData("https://client.example/callback#more")]
    [InlineData("https://client.example/Callback")]
    [InlineData("https://CLIENT.example/callback")]
    [InlineData("https://client.example:443/callback")]
    [InlineData("https://client.example:8443/callback")]
    [InlineData("https://somebody@client.example/callback")]
    [InlineData("https://client.example@elsewhere.example/callback")]
    [InlineData("https://client.example.elsewhere.example/callback")]
    [InlineData("https://elsewhere.example/callback")]
    [InlineData("http://client.example/callback")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,callback")]
    [InlineData("myapp://callback")]
    [InlineData("//client.example/callback")]
    [InlineData("/callback")]
    [InlineData("https://client.example/callback\r\nSet-Cookie: a=b")]
    [InlineData("http://127.0.0.1:4711/callback")]
    public async Task A_redirect_address_that_is_not_registered_is_refused_on_the_spot(string redirect)
    {
        var client = await app.AddApplication(isPublic: true);
        var person = await app.AddPerson();
        await app.Consent(person, client);
        using var watch = app.Watch();

        using var response = await app.Visit(client.AuthorizeAddress(("redirect_uri", redirect)), person);

        await response.ShouldBeRefusedHere("invalid_request");
        watch.ShouldHaveSeen(IdentityEvents.RedirectRefused);
    }

    [Fact]
    public async Task A_code_sent_to_one_address_is_not_redeemed_for_another()
    {
        var client = await app.AddApplication(isPublic: true);
        var code = await app.Code(await app.AddPerson(), client);
        using var watch = app.Watch();

        using var response = await app.Redeem(client, code, redirect: "https://elsewhere.example/callback");

        await response.ShouldFailWith(HttpStatusCode.BadRequest, "invalid_grant");
        watch.ShouldHaveSeen(IdentityEvents.RedirectRefused);
    }

    [Theory]
    [InlineData("tests.things.write")]
    [InlineData("tests.things.explode")]
    [InlineData("email")]
    public async Task A_scope_that_the_client_does_not_hold_is_refused(string scope)
    {
        var client = await app.AddApplication(isPublic: true, app.Permissions[0]);
        using var watch = app.Watch();

        using var response = await app.Visit(client.AuthorizeAddress(("scope", $"openid {app.Permissions[0]} {scope}")), await app.AddPerson());

        await response.ShouldBeRefusedHere("invalid_scope");
        watch.ShouldHaveSeen(IdentityEvents.ScopeRefused);
    }

    [Theory]
    [InlineData("token")]
    [InlineData("id_token")]
    [InlineData("code token")]
    [InlineData("code id_token")]
    [InlineData("none")]
    public async Task No_other_flow_is_served(string responseType)
    {
        var client = await app.AddApplication(isPublic: true);

        using var response = await app.Visit(client.AuthorizeAddress(("response_type", responseType), ("nonce", "n")), await app.AddPerson());

        await response.ShouldBeRefusedHere("unsupported_response_type");
    }

    [Fact]
    public async Task A_session_that_is_not_this_persons_signs_nobody_in()
    {
        var client = await app.AddApplication(isPublic: true);
        var person = await app.AddPerson();

        using var response = await app.Visit(client.AuthorizeAddress(), person with { Cookie = person.Cookie[..^6] + "AAAAAA" });

        response.Headers.Location.ShouldNotBeNull().OriginalString.ShouldStartWith("/sign-in?");
    }

    private async Task ShouldBeAlive(string token)
    {
        using var response = await app.Me(token);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task ShouldBeDead(string token)
    {
        using var response = await app.Me(token);
        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
