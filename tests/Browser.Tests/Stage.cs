using Microsoft.Playwright;

namespace Monolith.Browser.Tests;

/// <summary>One server and one browser for all tests; each test has windows of its own.</summary>
public sealed class Stage : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    public BrowserApp App { get; } = new();

    /// <summary>Where screenshots are kept.</summary>
    public static string Screenshots { get; } = Path.Combine(Root(), "artifacts", "screenshots");

    public async Task InitializeAsync()
    {
        if (!File.Exists(BrowserFactAttribute.Chromium))
        {
            return;
        }

        App.StartServer();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = BrowserFactAttribute.Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1"],
        });
    }

    /// <summary>A window with cookies of its own.</summary>
    public async Task<IPage> Window(bool script)
    {
        var context = await (browser ?? throw new InvalidOperationException("There is no browser.")).NewContextAsync(new()
        {
            BaseURL = App.Address,
            IgnoreHTTPSErrors = true,
            JavaScriptEnabled = script,
        });
        context.SetDefaultTimeout(20_000);
        return await context.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        await App.DisposeAsync();
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Monolith.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}

[CollectionDefinition(Name)]
public sealed class StageCollection : ICollectionFixture<Stage>
{
    public const string Name = "stage";
}
