using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Identity.Application;
using Monolith.Identity.Infrastructure;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Tests.Pages;

/// <summary>What a browser's cookie is worth, and to whom.</summary>
public sealed class SessionTests(PagesApp app) : IClassFixture<PagesApp>
{
    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_other_hosts_and_plain_http()
    {
        await app.Open("flags");

        var entered = await app.Browser().SignIn(PagesApp.AddressOf("flags"), PagesApp.Password);

        var cookie = entered.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("__Host-session=", StringComparison.Ordinal));
        var attributes = cookie.Split("; ").Skip(1).Where(attribute => !attribute.StartsWith("expires=", StringComparison.Ordinal));
        attributes.ShouldBe(["path=/", "secure", "samesite=lax", "httponly"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_sign_in_starts_a_new_session_and_ends_the_one_the_browser_had()
    {
        var browser = await app.BrowserOf("fixed");
        var planted = browser.Cookies[Browser.SessionCookie];

        await browser.SignIn(PagesApp.AddressOf("fixed"), PagesApp.Password);

        browser.Cookies[Browser.SessionCookie].ShouldNotBe(planted);
        (await Account(browser)).ShouldBe(HttpStatusCode.OK);
        browser.Cookies[Browser.SessionCookie] = planted;
        (await Account(browser)).ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task A_cookie_that_an_attacker_planted_becomes_nobodys_session()
    {
        var attacker = await app.BrowserOf("planter");
        await app.Open("target");
        var victim = app.Browser();
        var planted = victim.Cookies[Browser.SessionCookie] = attacker.Cookies[Browser.SessionCookie];

        await victim.SignIn(PagesApp.AddressOf("target"), PagesApp.Password);

        victim.Cookies[Browser.SessionCookie].ShouldNotBe(planted);
        (await victim.Page("/account")).QuerySelector("main strong").ShouldNotBeNull().TextContent.ShouldBe(PagesApp.AddressOf("target"));
        (await Account(attacker)).ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task A_cookie_is_worth_nothing_after_signing_out()
    {
        var browser = await app.BrowserOf("leaver");
        var kept = browser.Cookies[Browser.SessionCookie];

        (await browser.Submit("/account", "/sign-out")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        browser.Cookies.ShouldNotContainKey(Browser.SessionCookie);
        browser.Cookies[Browser.SessionCookie] = kept;
        (await Account(browser)).ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_all_browsers()
    {
        var first = await app.BrowserOf("many");
        var second = await app.SignedInBrowser("many");

        await second.Submit("/account", "/account/sign-out-everywhere");

        (await Account(first)).ShouldBe(HttpStatusCode.SeeOther);
        (await Account(second)).ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task One_browser_ends_another_and_nobody_elses()
    {
        var lost = await app.BrowserOf("owner");
        var here = await app.SignedInBrowser("owner");
        var stranger = await app.BrowserOf("stranger");
        var end = (await here.Page("/account")).Forms.Select(form => form.GetAttribute("action") ?? "").Single(action => action.EndsWith("/end", StringComparison.Ordinal));
        var (name, secret) = (await stranger.Hidden("/account", "/account/password")).Single();

        (await stranger.Post(end, (name, secret))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Account(lost)).ShouldBe(HttpStatusCode.OK);
        (await here.Submit("/account", end)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await Account(lost)).ShouldBe(HttpStatusCode.SeeOther);
        (await Account(here)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Another_password_ends_all_other_browsers()
    {
        var other = await app.BrowserOf("changer");
        var here = await app.SignedInBrowser("changer");

        var changed = await here.Submit("/account", "/account/password", ("currentPassword", PagesApp.Password), ("newPassword", "a wholly different sentence"));

        changed.Headers.Location.ShouldNotBeNull().OriginalString.ShouldBe("/account/password/changed");
        (await Account(other)).ShouldBe(HttpStatusCode.SeeOther);
        (await Account(here)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_disabled_person_is_out()
    {
        var browser = await app.BrowserOf("disabled");
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
            var account = await scope.ServiceProvider.GetRequiredService<IAccounts>().Find(EmailAddress.From(PagesApp.AddressOf("disabled")), CancellationToken.None);
            (await db.Users.SingleAsync(user => user.Id == account.ShouldNotBeNull().Id)).DisabledAt = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
            await db.SaveChangesAsync();
        }

        (await Account(browser)).ShouldBe(HttpStatusCode.SeeOther);
        (await browser.SignIn(PagesApp.AddressOf("disabled"), PagesApp.Password)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Programs_are_never_known_by_the_cookie_and_pages_never_by_a_token()
    {
        var browser = await app.BrowserOf("mixed");
        (await browser.Get("/api/v1/identity/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        var program = await app.SignedIn();
        (await program.GetAsync("/api/v1/identity/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var page in (string[])["/account", "/consent"])
        {
            (await program.GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        }

        using var forged = new HttpRequestMessage(HttpMethod.Get, "/api/v1/identity/me");
        forged.Headers.Authorization = new AuthenticationHeaderValue("Bearer", browser.Cookies[Browser.SessionCookie]);
        (await program.SendAsync(forged)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static async Task<HttpStatusCode> Account(Browser browser)
    {
        // A refused cookie is taken back; the tests go on to hold it against the server.
        var held = browser.Cookies.ToDictionary();
        var answer = await browser.Get("/account");
        foreach (var (name, value) in held)
        {
            browser.Cookies[name] = value;
        }

        return answer.StatusCode;
    }
}
