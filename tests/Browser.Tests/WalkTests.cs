using Microsoft.Playwright;

namespace Monolith.Browser.Tests;

/// <summary>A person's way through all pages, in a browser that runs no script.</summary>
[Collection(StageCollection.Name)]
public sealed class WalkTests(Stage stage)
{
    private const string Email = "berta@example.org";
    private const string Forgotten = "what was it again, the one";
    private const string Remembered = "a sentence that stays with me";

    [BrowserFact]
    public async Task A_person_signs_up_confirms_consents_and_gets_back_in_after_forgetting_the_password()
    {
        await using var application = await Callback.Start();
        var authorize = await stage.App.AuthorizationAddress("walk", application.Address);
        var page = await stage.Window(script: false);

        await SignUp(page);
        await Consent(page, authorize, application.Address);
        await LeaveEverywhere(page, authorize, application.Address);
        await Reset(page);
        await SignIn(page, Remembered);
        await page.ClickAsync("text=Sign out >> nth=0");
        await ShouldShow(page, "Sign in");
        await page.GotoAsync("/account");
        await ShouldShow(page, "Sign in");
    }

    private async Task SignUp(IPage page)
    {
        await page.GotoAsync("/account");
        await ShouldShow(page, "Sign in");
        await page.ClickAsync("main a:has-text('Sign up')");
        await Fill(page, ("E-mail address", Email), ("Password", Forgotten));
        await Press(page, "Sign up");
        await ShouldShow(page, "Look into your mail");

        await page.GotoAsync(await stage.App.Mail.Link(Email, "Confirm your e-mail address"));
        await ShouldShow(page, "Open your account");
        await Fill(page, ("Password", Remembered));
        await Press(page, "Confirm");
        (await page.InnerTextAsync("[role=alert]")).ShouldContain("Is not the password you chose when you signed up");
        await Fill(page, ("Password", Forgotten));
        await Press(page, "Confirm");
        await ShouldShow(page, "Your account");
    }

    /// <summary>Once refused, once allowed, and from then on not asked again.</summary>
    private static async Task Consent(IPage page, string authorize, string callback)
    {
        await page.GotoAsync(authorize);
        await ShouldShow(page, "Allow Price Watch?");
        await Press(page, "Refuse");
        page.Url.ShouldStartWith($"{callback}?error=access_denied");

        await page.GotoAsync(authorize);
        await Press(page, "Allow");
        page.Url.ShouldStartWith($"{callback}?code=");
        page.Url.ShouldContain("&iss=");

        await page.GotoAsync(authorize);
        page.Url.ShouldStartWith($"{callback}?code=");

        await page.GotoAsync("/account");
        (await page.InnerTextAsync("main")).ShouldContain("Price Watch");
    }

    /// <summary>Another browser goes through signing in straight to the application; then all of it ends at once.</summary>
    private async Task LeaveEverywhere(IPage page, string authorize, string callback)
    {
        var elsewhere = await stage.Window(script: false);
        await elsewhere.GotoAsync(authorize);
        await SignIn(elsewhere, Forgotten);
        elsewhere.Url.ShouldStartWith($"{callback}?code=");

        await page.ReloadAsync();
        (await page.Locator("main li:has(time)").CountAsync()).ShouldBe(3);
        (await page.Locator(".tag").CountAsync()).ShouldBe(1);
        await Press(page, "Sign out everywhere");
        await ShouldShow(page, "Sign in");

        await elsewhere.GotoAsync("/account");
        await ShouldShow(elsewhere, "Sign in");
    }

    private async Task Reset(IPage page)
    {
        await page.ClickAsync("text=Forgotten your password?");
        await Fill(page, ("E-mail address", Email));
        await Press(page, "Send the link");
        await ShouldShow(page, "Look into your mail");

        await page.GotoAsync(await stage.App.Mail.Link(Email, "Choose a new password"));
        await Fill(page, ("New password", Remembered));
        await Press(page, "Change the password");
        await ShouldShow(page, "Your password is changed");
        await page.ClickAsync("main a");
        await SignIn(page, Forgotten);
        (await page.InnerTextAsync("[role=alert]")).ShouldContain("do not belong together");
    }

    private static async Task SignIn(IPage page, string password)
    {
        await ShouldShow(page, "Sign in");
        await Fill(page, ("E-mail address", Email), ("Password", password));
        await Press(page, "Sign in");
    }

    /// <summary>Fields are found by their labels, as people and screen readers find them.</summary>
    private static async Task Fill(IPage page, params (string Label, string Text)[] fields)
    {
        foreach (var (label, text) in fields)
        {
            await page.GetByLabel(label, new() { Exact = true }).FillAsync(text);
        }
    }

    private static Task Press(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static async Task ShouldShow(IPage page, string heading) => (await page.InnerTextAsync("h1")).ShouldBe(heading, page.Url);
}
