using System.Net;

namespace Monolith.Identity.Tests.Pages;

/// <summary>What browsers must not do with a page.</summary>
public sealed class PageHeadersTests(PagesApp app) : IClassFixture<PagesApp>
{
    [Fact]
    public async Task No_page_can_be_framed_kept_scripted_or_told_of_to_others()
    {
        var browser = await app.BrowserOf("anna");
        app.Pages.Count.ShouldBeGreaterThan(8);

        foreach (var page in app.Pages)
        {
            ShouldBeSafe(await browser.Get(page), page);
        }

        foreach (var form in app.Forms)
        {
            ShouldBeSafe(await browser.Post(form), form);
        }
    }

    [Fact]
    public async Task A_page_for_somebody_signed_in_shows_nothing_to_anybody_else()
    {
        foreach (var page in (string[])["/account", "/consent?return=%2F", "/account/password/changed"])
        {
            var answer = await app.Browser().Get(page);
            answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
            answer.Headers.Location.ShouldNotBeNull().OriginalString.ShouldStartWith("/sign-in?return=%2F");
            (await answer.Content.ReadAsStringAsync()).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("https://app.example/callback?a=b", "https://app.example")]
    [InlineData("http://127.0.0.1:8123/callback", "http://127.0.0.1:8123")]
    public async Task Forms_on_the_way_to_an_application_may_end_there_and_nowhere_else(string redirect, string origin)
    {
        var clientId = $"targets-{redirect.Length}";
        await app.AddApplication(clientId, "Price Watch", redirect);
        var allowed = Uri.EscapeDataString(PagesApp.AuthorizationAddress(clientId, redirect));
        var foreign = Uri.EscapeDataString(PagesApp.AuthorizationAddress(clientId, "https://evil.example/callback"));
        var browser = await app.BrowserOf(clientId);

        foreach (var page in (string[])["/sign-in", "/consent"])
        {
            FormActions(await browser.Get($"{page}?return={allowed}")).ShouldBe($"form-action 'self' {origin}");
            FormActions(await browser.Get($"{page}?return={foreign}")).ShouldBe("form-action 'self'");
        }
    }

    [Fact]
    public async Task Forms_that_anybody_may_send_have_a_small_quota()
    {
        foreach (var form in (string[])["/sign-in", "/sign-up", "/confirm", "/reset", "/reset/new"])
        {
            var answer = await app.Browser().Post(form);
            answer.Headers.GetValues("RateLimit-Policy").Single().ShouldStartWith("\"public-form\"", Case.Sensitive, form);
        }
    }

    private static string FormActions(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Content-Security-Policy").Single().Split("; ").Single(directive => directive.StartsWith("form-action", StringComparison.Ordinal));

    internal static void ShouldBeSafe(HttpResponseMessage answer, string page = "")
    {
        answer.Content.Headers.ContentType?.ToString().ShouldBe("text/html; charset=utf-8", page);
        Header("X-Frame-Options").ShouldBe("DENY", page);
        Header("Content-Security-Policy").ShouldMatch("^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]+'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'$", page);
        Header("Cache-Control").ShouldContain("no-store", Case.Sensitive, page);
        Header("Referrer-Policy").ShouldBe("no-referrer", page);
        Header("X-Content-Type-Options").ShouldBe("nosniff", page);
        Header("Cross-Origin-Opener-Policy").ShouldBe("same-origin", page);

        string Header(string name) => string.Join(", ", answer.Headers.GetValues(name));
    }
}
