using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Monolith.Identity.Tests.Pages;

/// <summary>What stands on the pages, whatever was put into them.</summary>
public sealed class PageContentTests(PagesApp app) : IClassFixture<PagesApp>
{
    private const string Script = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&lt;";

    [Fact]
    public async Task A_refused_sign_in_says_so_keeps_the_address_and_forgets_the_password()
    {
        var answer = await app.Browser().SignIn("nobody@example.org", "not the password");

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await answer.Page();
        page.Title.ShouldNotBeNull().ShouldStartWith("Error: ");
        page.QuerySelector("[role=alert]").ShouldNotBeNull().TextContent.ShouldContain("do not belong together");
        page.Value("email").ShouldBe("nobody@example.org");
        page.Value("password").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_wrong_with_a_field_is_told_above_and_at_the_field()
    {
        var page = await (await app.Browser().Submit("/sign-up", "/sign-up", ("email", "no address"), ("password", "short"))).Page();

        page.QuerySelectorAll("[role=alert] a").Select(link => link.GetAttribute("href")).ShouldBe(["#email", "#password"]);
        foreach (var name in (string[])["email", "password"])
        {
            var field = page.GetElementById(name).ShouldBeAssignableTo<IHtmlInputElement>().ShouldNotBeNull();
            field.GetAttribute("aria-invalid").ShouldBe("true");
            field.GetAttribute("aria-describedby").ShouldNotBeNull().Split(' ')
                .Select(id => page.GetElementById(id).ShouldNotBeNull().TextContent.Length).ShouldAllBe(length => length > 0);
            page.QuerySelector($"label[for={name}]").ShouldNotBeNull();
        }

        page.Value("email").ShouldBe("no address");
        page.Value("password").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_sign_up_is_answered_the_same_whether_or_not_there_is_an_account()
    {
        await app.Open("present");
        foreach (var name in (string[])["present", "absent"])
        {
            var answer = await app.Browser().Submit("/sign-up", "/sign-up", ("email", PagesApp.AddressOf(name)), ("password", PagesApp.Password));
            answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
            answer.Headers.Location.ShouldNotBeNull().OriginalString.ShouldBe("/sign-up/sent");

            answer = await app.Browser().Submit("/reset", "/reset", ("email", PagesApp.AddressOf(name)));
            answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
            answer.Headers.Location.ShouldNotBeNull().OriginalString.ShouldBe("/reset/sent");
        }
    }

    [Theory]
    [InlineData("/confirm")]
    [InlineData("/reset/new")]
    public async Task The_link_of_a_mail_acts_only_through_its_form_and_serves_nobody_who_made_it_up(string address)
    {
        var browser = app.Browser();

        (await browser.Page($"{address}?token=made-up")).Value("token").ShouldBe("made-up");
        var answer = await browser.Submit($"{address}?token=made-up", address, ("password", PagesApp.Password));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Page()).QuerySelector("[role=alert]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Script_in_any_field_of_any_form_comes_out_as_text()
    {
        var browser = await app.BrowserOf("script");
        var sent = 0;
        foreach (var address in app.Pages)
        {
            foreach (var form in (await browser.Page(address)).Forms.OfType<IHtmlFormElement>())
            {
                var action = form.GetAttribute("action").ShouldNotBeNull();
                if (action is "/sign-out" or "/account/sign-out-everywhere")
                {
                    continue;
                }

                foreach (var field in form.QuerySelectorAll<IHtmlInputElement>("input").Where(field => field.Name is not "forms"))
                {
                    ShouldHoldNoScript(await (await browser.Submit(address, action, (field.Name ?? "", Script))).Page(), $"{field.Name} of {action}");
                    sent++;
                }
            }
        }

        sent.ShouldBeGreaterThan(8);
    }

    [Fact]
    public async Task Script_in_an_address_or_in_a_browsers_name_comes_out_as_text()
    {
        var browser = await app.BrowserOf("names");
        foreach (var address in app.Pages)
        {
            var encoded = Uri.EscapeDataString(Script);
            ShouldHoldNoScript(await browser.Page($"{address}?token={encoded}&return={encoded}&email={encoded}"), address);
        }

        browser.Name = Script + " Chrome/1 Linux";
        await browser.SignIn(PagesApp.AddressOf("names"), PagesApp.Password);
        ShouldHoldNoScript(await browser.Page("/account"), "the browser's name");
        (await browser.Page("/confirm?token=" + Uri.EscapeDataString(Script))).Value("token").ShouldBe(Script);
    }

    [Fact]
    public async Task Consent_asks_in_plain_words_whatever_the_application_calls_itself()
    {
        const string Callback = "https://app.example/callback";
        await app.AddApplication("named-badly", Script, Callback);
        var browser = await app.BrowserOf("asked");
        var authorize = PagesApp.AuthorizationAddress("named-badly", Callback);
        var consent = $"/consent?return={Uri.EscapeDataString(authorize)}";

        (await browser.Get(authorize)).Headers.Location.ShouldNotBeNull().OriginalString.ShouldStartWith("/consent?return=");
        var page = await browser.Page(consent);
        ShouldHoldNoScript(page, "consent");
        page.Heading().ShouldBe($"Allow {Script}?");
        page.QuerySelectorAll("main li").Select(wish => wish.TextContent).ShouldContain("See every service, drafts and archived ones included.");

        (await browser.Submit(consent, "/consent", ("decision", "refuse"))).Headers.Location.ShouldNotBeNull().OriginalString.ShouldBe(authorize + "&consent=denied");
        (await browser.Submit(consent, "/consent", ("decision", "allow"))).Headers.Location.ShouldNotBeNull().OriginalString.ShouldBe(authorize);
        (await browser.Get(authorize)).Headers.Location.ShouldNotBeNull().OriginalString.ShouldStartWith($"{Callback}?code=");

        var account = await browser.Page("/account");
        ShouldHoldNoScript(account, "account");
        var revoke = account.Forms.Select(form => form.GetAttribute("action") ?? "").Single(action => action.EndsWith("/revoke", StringComparison.Ordinal));
        (await browser.Submit("/account", revoke)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.Page("/account")).Forms.Select(form => form.GetAttribute("action")).ShouldNotContain(revoke);
    }

    private static void ShouldHoldNoScript(IHtmlDocument page, string where)
    {
        page.QuerySelectorAll("script, img, iframe, object").ShouldBeEmpty(where);
        page.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)).ShouldBeEmpty(where);
    }
}
