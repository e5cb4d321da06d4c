using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;
using Monolith.Testing;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Monolith.Identity.Tests.OAuth;

/// <summary>How people sign in through a client: authorization code with PKCE (RFC 6749, RFC 7636, RFC 9207, OpenID Connect).</summary>
public sealed class CodeFlowTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    private string Read => app.Permissions[0];

    [Fact]
    public async Task Sends_nobody_to_sign_in_and_back()
    {
        var client = await app.AddApplication(isPublic: true, Read);
        var address = client.AuthorizeAddress(("scope", $"openid {Read}"));

        using var response = await app.Visit(address, null);

        ReturnOf(response, "/sign-in").ShouldBe(address);
    }

    [Fact]
    public async Task Asks_for_consent_before_it_gives_a_code()
    {
        var client = await app.AddApplication(isPublic: true, Read);
        var person = await app.AddPerson(Read);
        var address = client.AuthorizeAddress(("scope", Read));

        using var asked = await app.Visit(address, person);
        ReturnOf(asked, "/consent").ShouldBe(address);

        await app.Consent(person, client, ("scope", Read));
        using var granted = await app.Visit(address, person);
        var answer = granted.ShouldLeadToClient();
        answer["state"].ShouldBe("a-state");
        answer["iss"].ShouldBe("https://localhost/");
        answer["code"].ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Asks_again_when_a_client_wants_more()
    {
        var client = await app.AddApplication(isPublic: true, [.. app.Permissions]);
        var person = await app.AddPerson(Read);
        await app.Consent(person, client, ("scope", Read));

        using var more = await app.Visit(client.AuthorizeAddress(("scope", string.Join(' ', app.Permissions))), person);

        ReturnOf(more, "/consent").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Tells_the_client_that_the_person_refused()
    {
        var client = await app.AddApplication(isPublic: true);

        using var response = await app.Visit(client.AuthorizeAddress() + "&consent=denied", await app.AddPerson());

        response.ShouldLeadToClient()["error"].ShouldBe("access_denied");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Gives_tokens_for_a_code(bool isPublic)
    {
        var client = await app.AddApplication(isPublic, Read);
        var person = await app.AddPerson(Read);

        var tokens = await app.SignIn(person, client, $"openid offline_access {Read}");

        var access = new JsonWebToken(tokens.AccessToken());
        access.Subject.ShouldBe(person.Id.ToString());
        (access.ValidTo - access.IssuedAt).ShouldBe(TimeSpan.FromMinutes(10));
        var identity = new JsonWebToken(tokens.GetProperty("id_token").GetString());
        identity.Audiences.ShouldBe([client.Id]);
        identity.Subject.ShouldBe(person.Id.ToString());
        identity.TryGetClaim("auth_time", out _).ShouldBeTrue();
        tokens.RefreshToken().ShouldNotContain(".");
        using var me = await app.Me(tokens.AccessToken());
        var caller = await me.Json();
        caller.GetProperty("kind").GetString().ShouldBe("user");
        caller.GetProperty("clientId").GetString().ShouldBe(client.Id);
        caller.GetProperty("permissions").EnumerateArray().Select(permission => permission.GetString()).ShouldBe([Read]);
    }

    [Fact]
    public async Task Narrows_a_person_to_the_scopes_of_the_token()
    {
        var client = await app.AddApplication(isPublic: true, Read);
        var person = await app.AddPerson([.. app.Permissions]);

        var tokens = await app.SignIn(person, client, Read);

        (await app.EffectivePermissions(tokens.AccessToken())).ShouldBe([Read]);
        tokens.TryGetProperty("refresh_token", out _).ShouldBeFalse();
        tokens.TryGetProperty("id_token", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Does_not_ask_when_the_client_forbids_it()
    {
        var client = await app.AddApplication(isPublic: true);
        var person = await app.AddPerson();
        var address = client.AuthorizeAddress(("prompt", "none"));

        using var nobody = await app.Visit(address, null);
        nobody.ShouldLeadToClient()["error"].ShouldBe("login_required");
        using var stranger = await app.Visit(address, person);
        stranger.ShouldLeadToClient()["error"].ShouldBe("consent_required");
        await app.Consent(person, client);
        using var known = await app.Visit(address, person);
        known.ShouldLeadToClient().ShouldContainKey("code");
    }

    [Theory]
    [InlineData("login", "/sign-in")]
    [InlineData("consent", "/consent")]
    public async Task Asks_once_more_when_the_client_wants_it(string prompt, string page)
    {
        var client = await app.AddApplication(isPublic: true);
        var person = await app.AddPerson();
        await app.Consent(person, client);

        using var asked = await app.Visit(client.AuthorizeAddress(("prompt", prompt)), person);

        using var done = await app.Visit(ReturnOf(asked, page), person);
        done.ShouldLeadToClient().ShouldContainKey("code");
    }

    [Fact]
    public async Task Tells_who_the_person_is_and_the_address_only_with_its_scope()
    {
        var client = await app.AddApplication(isPublic: true, "email");
        var person = await app.AddPerson();

        var bare = await UserInfo((await app.SignIn(person, client, "openid")).AccessToken());
        var full = await UserInfo((await app.SignIn(person, client, "openid email")).AccessToken());

        bare.GetProperty("sub").GetString().ShouldBe(person.Id.ToString());
        bare.TryGetProperty("email", out _).ShouldBeFalse();
        full.GetProperty("email").GetString().ShouldBe(person.Email);
        full.GetProperty("email_verified").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Renews_tokens_and_replaces_the_refresh_token()
    {
        var client = await app.AddApplication(isPublic: true, Read);
        var person = await app.AddPerson(Read);
        var first = await app.SignIn(person, client, $"offline_access {Read}");

        using var response = await app.Refresh(client, first.RefreshToken());
        var second = await response.ShouldBeTokens();

        second.RefreshToken().ShouldNotBe(first.RefreshToken());
        (await app.EffectivePermissions(second.AccessToken())).ShouldBe([Read]);
    }

    [Fact]
    public async Task Ends_the_session_that_the_identity_token_names_and_leads_back()
    {
        var client = await app.AddApplication(isPublic: true);
        var person = await app.AddPerson();
        var hint = (await app.SignIn(person, client)).GetProperty("id_token").GetString();

        using var response = await app.Visit(EndSession(("id_token_hint", hint), ("post_logout_redirect_uri", OAuthClient.AfterSignOut), ("state", "s")), person);

        response.Headers.Location.ShouldNotBeNull().OriginalString.ShouldBe($"{OAuthClient.AfterSignOut}?state=s");
        using var later = await app.Visit(client.AuthorizeAddress(), person);
        ReturnOf(later, "/sign-in").ShouldNotBeEmpty();
        await app.WithDb(async db =>
            (await db.AuditLog.SingleAsync(entry => entry.Actor == person.Id.ToString() && entry.Action == "identity.session.ended"))
                .Details.ShouldBe(person.SessionId.ToString()));
    }

    [Fact]
    public async Task Asks_before_it_ends_a_session_that_nobody_proved()
    {
        var client = await app.AddApplication(isPublic: true);
        var person = await app.AddPerson();
        var hintOfAnother = (await app.SignIn(await app.AddPerson(), client)).GetProperty("id_token").GetString();

        foreach (var address in (string[])[EndSession(), EndSession(("id_token_hint", hintOfAnother)), EndSession(("id_token_hint", hintOfAnother + "A"))])
        {
            using var response = await app.Visit(address, person);
            response.Headers.Location.ShouldNotBeNull().OriginalString.ShouldBe("/sign-out");
        }

        await app.Consent(person, client);
        using var later = await app.Visit(client.AuthorizeAddress(), person);
        later.ShouldLeadToClient().ShouldContainKey("code");
    }

    /// <summary>A program on the person's own machine listens where it finds a free port (RFC 8252, section 7.3).</summary>
    [Theory]
    [InlineData("http://127.0.0.1:4711/callback", true)]
    [InlineData("http://127.0.0.1:4711/elsewhere", false)]
    [InlineData("http://192.0.2.1:4711/callback", false)]
    public async Task Lets_a_native_client_choose_the_port_of_its_loopback_address(string redirect, bool isAccepted)
    {
        var client = await app.AddApplication(isPublic: true);
        await app.Alter(client, descriptor =>
        {
            descriptor.ApplicationType = ApplicationTypes.Native;
            descriptor.RedirectUris.Add(new Uri("http://127.0.0.1/callback"));
        });

        using var response = await app.Visit(client.AuthorizeAddress(("redirect_uri", redirect)), null);

        response.StatusCode.ShouldBe(isAccepted ? HttpStatusCode.Redirect : HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Leads_nowhere_else_after_a_sign_out()
    {
        var client = await app.AddApplication(isPublic: true);
        var person = await app.AddPerson();
        var hint = (await app.SignIn(person, client)).GetProperty("id_token").GetString();
        using var watch = app.Watch();

        using var response = await app.Visit(EndSession(("id_token_hint", hint), ("post_logout_redirect_uri", OAuthClient.AfterSignOut + "/more")), person);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        watch.ShouldHaveSeen("identity.redirect_refused");
    }

    private static string EndSession(params (string Name, string? Value)[] parameters) =>
        QueryHelpers.AddQueryString("/connect/end-session", parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value));

    private static string ReturnOf(HttpResponseMessage response, string page)
    {
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var location = response.Headers.Location.ShouldNotBeNull().OriginalString;
        location.ShouldStartWith(page + "?return=");
        return QueryHelpers.ParseQuery(location[page.Length..])["return"].ToString();
    }

    private async Task<JsonElement> UserInfo(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/connect/userinfo");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await app.Http.SendAsync(request);
        return await response.ShouldBe(HttpStatusCode.OK);
    }
}
