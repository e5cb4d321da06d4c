using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Monolith.Platform.Api;

namespace Monolith.Browser.Tests;

/// <summary>Every page as people meet it: light and dark, wide and narrow, with a keyboard, a finger or a screen reader.</summary>
[Collection(StageCollection.Name)]
public sealed class PageLooksTests(Stage stage)
{
    private const string Email = "anna.lindqvist@example.org";
    private const string Somebody = "carla@example.org";
    private const int Wide = 1280;
    private const int Narrow = 360;

    /// <summary>What a finger meets (WCAG 2.2, success criterion 2.5.5), in CSS pixels.</summary>
    private const int Target = 44;

    /// <summary>All that differs between light and dark.</summary>
    private static readonly string[] ColoursAlone = ["color-contrast"];

    private readonly List<string> faults = [];

    [BrowserFact]
    public async Task Every_page_reads_well_in_light_and_dark_on_wide_and_narrow_screens()
    {
        await stage.App.Open(Email);
        var page = await stage.Window(script: true);
        page.Console += (_, message) => Note(message.Text.Contains("Content Security Policy", StringComparison.Ordinal), $"{page.Url}: {message.Text}");

        await Before(page);
        await SignIn(page, BrowserApp.Password);
        await After(page);

        faults.ShouldBeEmpty();
    }

    /// <summary>The pages before signing in, and what they say of mistakes.</summary>
    private async Task Before(IPage page)
    {
        foreach (var route in Routes().Where(route => !NeedsPerson(route)))
        {
            await page.GotoAsync(AddressOf(route));
            await Look(page, NameOf(route));
        }

        await SignIn(page, "not the password");
        await Look(page, "sign-in-refused");

        await page.GotoAsync("/sign-up");
        await page.FillAsync("#email", Email);
        await page.FillAsync("#password", "too short");
        await page.ClickAsync("main button");
        await Look(page, "sign-up-refused");

        await page.GotoAsync("/confirm?token=used");
        await page.FillAsync("#password", BrowserApp.Password);
        await page.ClickAsync("main button");
        await Look(page, "confirm-refused");

        await page.GotoAsync("/sign-up");
        await page.FillAsync("#email", Somebody);
        await page.FillAsync("#password", BrowserApp.Password);
        await page.ClickAsync("main button");
        await page.GotoAsync(await stage.App.Mail.Link(Somebody, "Confirm your e-mail address"));
        await page.FillAsync("#password", "not the password");
        await page.ClickAsync("main button");
        await Look(page, "confirm-wrong-password");

        await page.GotoAsync("/sign-in");
        await page.EvalOnSelectorAsync("input[name=forms]", "field => field.value = 'forged'");
        await page.FillAsync("#email", Email);
        await page.FillAsync("#password", BrowserApp.Password);
        await page.ClickAsync("main button");
        await Look(page, "form-refused");

        foreach (var (address, name) in ((string, string)[])[("/problems", "problems"), ("/problems/not-found", "problem"), ("/connect/authorize?client_id=nobody", "application-refused")])
        {
            await page.GotoAsync(address);
            await Look(page, name);
        }
    }

    /// <summary>The pages for somebody who is signed in here and elsewhere.</summary>
    private async Task After(IPage page)
    {
        var elsewhere = await stage.Window(script: true);
        await SignIn(elsewhere, BrowserApp.Password);
        await using var application = await Callback.Start();
        await page.GotoAsync(await stage.App.AuthorizationAddress("looks", application.Address));
        await Look(page, "consent");
        await page.ClickAsync("main button[value=allow]");
        page.Url.ShouldStartWith(application.Address);

        foreach (var route in Routes().Where(NeedsPerson))
        {
            await page.GotoAsync(AddressOf(route));
            await Look(page, NameOf(route));
        }

        await page.GotoAsync("/sign-out");
        await Look(page, "sign-out-asked");

        await page.GotoAsync("/account");
        await page.FillAsync("#currentPassword", "not the password");
        await page.FillAsync("#newPassword", "too short");
        await page.ClickAsync("main form:has(#newPassword) button");
        await Look(page, "account-refused");
    }

    private static async Task SignIn(IPage page, string password)
    {
        await page.GotoAsync("/sign-in");
        await page.FillAsync("#email", Email);
        await page.FillAsync("#password", password);
        await page.ClickAsync("main button");
    }

    private IEnumerable<RouteEndpoint> Routes() => stage.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(route => route.Metadata.GetMetadata<BrowserSessionMetadata>() is not null && route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") == true);

    private static bool NeedsPerson(RouteEndpoint route) => route.Metadata.GetMetadata<Platform.Application.SignedInAttribute>() is not null;

    private static string AddressOf(RouteEndpoint route) => route.RoutePattern.RawText ?? "/";

    private static string NameOf(RouteEndpoint route) => AddressOf(route) is "/consent" ? "consent-to-nothing" : AddressOf(route).Trim('/').Replace('/', '-');

    private async Task Look(IPage page, string name)
    {
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.SetViewportSizeAsync(Wide, 800);
            await Keep(page, $"{name}-{(scheme is ColorScheme.Light ? "light" : "dark")}");
            faults.AddRange((await page.Complaints(scheme is ColorScheme.Light ? [] : ColoursAlone)).Select(complaint => $"{name}: {complaint}"));
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(Narrow, 740);
        await Keep(page, $"{name}-narrow");
        var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Note(width > Narrow, $"{name} is {width} pixels wide on a screen of {Narrow}");
        var small = await page.EvaluateAsync<string[]>(
            "least => [...document.querySelectorAll('main button, main input:not([type=hidden]), header a')].filter(e => e.getBoundingClientRect().height < least).map(e => e.outerHTML)", Target);
        faults.AddRange(small.Select(element => $"{name}: lower than {Target} pixels: {element}"));
    }

    private static Task<byte[]> Keep(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(Stage.Screenshots, $"{name}.png"), FullPage = true, Animations = ScreenshotAnimations.Disabled });

    private void Note(bool isFault, string fault)
    {
        if (isFault)
        {
            faults.Add(fault);
        }
    }
}
