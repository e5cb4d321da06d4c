using System.Net;

namespace Monolith.Identity.Tests.Pages;

/// <summary>No other site sends a form in somebody's name.</summary>
public sealed class ForgeryTests(PagesApp app) : IClassFixture<PagesApp>
{
    [Fact]
    public async Task Every_form_is_refused_unless_it_is_sent_from_its_own_page_by_the_same_person()
    {
        var victim = await app.BrowserOf("victim");
        var attacker = await app.BrowserOf("attacker");
        var (name, stolen) = (await attacker.Hidden("/account", "/account/password")).Single();
        var (_, own) = (await victim.Hidden("/account", "/account/password")).Single();
        app.Forms.Count.ShouldBeGreaterThan(10);

        foreach (var form in app.Forms)
        {
            app.Security.Clear();
            await ShouldBeRefused(await victim.Post(form), form);
            await ShouldBeRefused(await victim.Post(form, (name, "")), form);
            await ShouldBeRefused(await victim.Post(form, (name, stolen)), form);
            await ShouldBeRefused(await victim.Post($"{form}?{name}={Uri.EscapeDataString(own)}"), form);

            // The secret alone, as somebody would have it who read the page and cannot set the cookie.
            var secrets = victim.Cookies["__Host-forms"];
            victim.Cookies.Remove("__Host-forms");
            await ShouldBeRefused(await victim.Post(form, (name, own)), form);
            victim.Cookies["__Host-forms"] = secrets;

            app.Security.Names.ShouldBe(Enumerable.Repeat("identity.csrf_refused", 5), form);
        }

        (await victim.Get("/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task ShouldBeRefused(HttpResponseMessage answer, string form)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, form);
        (await answer.Page()).Heading().ShouldBe("This form is out of date");
    }
}
