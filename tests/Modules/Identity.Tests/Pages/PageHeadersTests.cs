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

    private static void ShouldBeSafe(HttpResponseMessage answer, string page)
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
