using System.Diagnostics;
using Microsoft.Playwright;
using Monolith.Testing;

namespace Monolith.Browser.Tests;

/// <summary>The page that <c>mono arch report</c> writes, opened from its file.</summary>
[Collection(StageCollection.Name)]
public sealed class ArchitectureReportTests(Stage stage) : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("monolith-report-");
    private readonly List<string> faults = [];

    private string Report => Path.Combine(folder.FullName, "architecture.html");

    public async Task InitializeAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Monolith.Cli.dll"), "arch", "report", "--out", Report])
        {
            WorkingDirectory = Repository.PathOf("docs"),
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.Environment["Database__DataFolder"] = Path.Combine(folder.FullName, "data");
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The command line did not start.");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, output);
    }

    public Task DisposeAsync()
    {
        folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    [BrowserFact]
    public async Task It_narrows_to_what_is_clicked_asks_nobody_for_anything_and_has_nothing_to_complain_of()
    {
        var page = await Open(script: true);

        await page.ClickAsync("a.box[data-module=Catalog]");
        (await page.Locator("#chosen").InnerTextAsync()).ShouldContain("Only Catalog");
        (await page.Locator("#endpoints tbody tr:visible").AllInnerTextsAsync()).ShouldAllBe(row => row.Contains("/catalog", StringComparison.Ordinal));
        (await page.Locator("#module-Identity").IsVisibleAsync()).ShouldBeFalse();
        await Keep(page, "architecture-module");

        await page.FocusAsync("a.box[data-module=Inquiries]");
        await page.Keyboard.PressAsync("Enter");
        (await page.Locator("#events tbody tr:visible").AllInnerTextsAsync()).ShouldContain(row => row.Contains("catalog.service-published.v1", StringComparison.Ordinal));
        await page.Keyboard.PressAsync("Escape");
        (await page.Locator("#chosen").IsVisibleAsync()).ShouldBeFalse();

        await page.ClickAsync("a.cell[data-project='Inquiries.Application']");
        (await page.Locator("a.cell.uses").CountAsync()).ShouldBeGreaterThan(1);
        await page.FillAsync("#find", "publish");
        (await page.Locator("#endpoints tbody tr:visible").CountAsync()).ShouldBeGreaterThan(0);
        (await page.Locator("#tables tbody tr:visible").AllInnerTextsAsync()).ShouldAllBe(row => row.Contains("publish", StringComparison.OrdinalIgnoreCase));

        faults.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task It_reads_well_in_light_and_dark_on_wide_and_narrow_screens_and_without_its_script()
    {
        var page = await Open(script: true);
        foreach (var (scheme, width) in ((ColorScheme, int)[])[(ColorScheme.Light, 1280), (ColorScheme.Dark, 1280), (ColorScheme.Light, 360)])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.SetViewportSizeAsync(width, 900);
            await Keep(page, $"architecture-{scheme}-{width}".ToLowerInvariant());
            faults.AddRange((await page.Complaints()).Select(complaint => $"{scheme} {width}: {complaint}"));
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        }

        var plain = await Open(script: false);
        await plain.ClickAsync("a.box[data-module=Catalog]");
        plain.Url.ShouldEndWith("#module-Catalog");
        faults.ShouldBeEmpty();
    }

    private async Task<IPage> Open(bool script)
    {
        var page = await stage.Window(script);
        page.Console += (_, message) => faults.Add($"console: {message.Text}");
        page.PageError += (_, error) => faults.Add($"error: {error}");
        page.Request += (_, request) =>
        {
            if (request.Url != new Uri(Report).AbsoluteUri)
            {
                faults.Add($"request: {request.Url}");
            }
        };
        await page.GotoAsync(new Uri(Report).AbsoluteUri);
        return page;
    }

    private static Task<byte[]> Keep(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(Stage.Screenshots, $"{name}.png"), FullPage = true, Animations = ScreenshotAnimations.Disabled });
}
