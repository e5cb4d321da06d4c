using System.Net;

namespace Monolith.Identity.Tests.Pages;

/// <summary>No link makes the product's own pages send people elsewhere.</summary>
public sealed class RedirectTests(PagesApp app) : IClassFixture<PagesApp>
{
    private static readonly string[] Away =
    [
        "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example", "https:evil.example", "javascript:alert(1)",
        "/\t/evil.example", "/\n/evil.example", "/%2Fevil.example", "/%5Cevil.example", "/.//evil.example", "/account/../..//evil.example",
        "/account\r\nLocation: https://evil.example", "/@evil.example", ".evil.example", "@evil.example", "/account?a=\\evil", " //evil.example", "/\u2215evil.example",
    ];

    [Fact]
    public async Task An_address_that_leads_away_is_replaced_wherever_it_is_given()
    {
        await app.Open("anna");
        foreach (var away in Away)
        {
            app.Security.Clear();
            var shown = await app.Browser().Page($"/sign-in?return={Uri.EscapeDataString(away)}");
            shown.Value("return").ShouldBe("/account");
            app.Security.Names.ShouldBe(["identity.open_redirect_refused"], away);
        }

        var browser = app.Browser();
        foreach (var away in Away)
        {
            app.Security.Clear();
            var entered = await browser.Submit("/sign-in", "/sign-in", ("email", PagesApp.AddressOf("anna")), ("password", PagesApp.Password), ("return", away));
            ShouldLeadTo(entered, "/account");
            var left = await browser.Submit("/account", "/sign-out", ("return", away));
            ShouldLeadTo(left, "/sign-in");
            app.Security.Names.ShouldBe(["identity.open_redirect_refused", "identity.open_redirect_refused"], away);
        }
    }

    [Fact]
    public async Task No_answer_of_consent_leads_away()
    {
        var browser = await app.BrowserOf("berta");
        var (name, secret) = (await browser.Hidden("/account", "/account/password")).Single();
        foreach (var away in Away)
        {
            (await browser.Get($"/consent?return={Uri.EscapeDataString(away)}")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, away);
            (await browser.Post("/consent", (name, secret), ("return", away), ("decision", "allow"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, away);
            ShouldLeadTo(await browser.Post("/consent", (name, secret), ("return", away), ("decision", "refuse")), "/account?consent=denied");
        }
    }

    [Theory]
    [InlineData("/account")]
    [InlineData("/connect/authorize?client_id=spa&scope=a%20b")]
    public async Task An_address_of_the_product_is_kept(string address)
    {
        await app.Open("clara" + address.Length);
        var browser = app.Browser();

        var entered = await browser.SignIn(PagesApp.AddressOf("clara" + address.Length), PagesApp.Password, $"/sign-in?return={Uri.EscapeDataString(address)}");

        ShouldLeadTo(entered, address);
    }

    [Fact]
    public async Task Whoever_has_to_sign_in_comes_back_to_the_page_they_asked_for()
    {
        var asked = await app.Browser().Get("/consent?return=%2Fconnect%2Fauthorize%3Fa%3Db");

        ShouldLeadTo(asked, "/sign-in?return=%2Fconsent%3Freturn%3D%252Fconnect%252Fauthorize%253Fa%253Db");
    }

    private static void ShouldLeadTo(HttpResponseMessage answer, string address)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location.ShouldNotBeNull().OriginalString.ShouldBe(address);
    }
}
