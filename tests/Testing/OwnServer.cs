using System.Diagnostics;
using System.Globalization;
using Shouldly;
using Xunit;

namespace Monolith.Testing;

/// <summary>A server of the tests' own, from <c>build/services</c>, which they may stop.</summary>
/// <param name="name">What <c>build/services</c> calls it.</param>
/// <param name="isMissing">Whether it is not installed; then nothing is started.</param>
/// <param name="before">The servers that it needs, to be started before it.</param>
public abstract class OwnServer(string name, bool isMissing, params string[] before) : IAsyncLifetime
{
    /// <summary>build/test names the folder above, and stops what it finds there also when the tests are broken off.</summary>
    private readonly string state = Path.Combine(
        Environment.GetEnvironmentVariable("MONOLITH_TEST_SERVICES") ?? Path.GetTempPath(), $"{name}-{Guid.CreateVersion7():N}");

    /// <summary>The setting that leads to it.</summary>
    public string Setting { get; private set; } = "";

    public async Task InitializeAsync()
    {
        if (!isMissing)
        {
            await Start();
            Setting = await SettingOf(name);
        }
    }

    public async Task DisposeAsync()
    {
        if (!isMissing)
        {
            await Services("down");
        }
    }

    /// <summary>Starts it, after a stop on the same data.</summary>
    public Task Start() => Services(["up", .. before, name]);

    /// <summary>Ends it with a signal, and waits for its end.</summary>
    public async Task End(string signal = "TERM")
    {
        using var server = Process.GetProcessById(await Number());
        await Signal(signal);
        await server.WaitForExitAsync();
    }

    /// <summary>Sends it a signal.</summary>
    public async Task Signal(string signal)
    {
        using var sent = Process.Start("kill", [$"-{signal}", (await Number()).ToString(CultureInfo.InvariantCulture)]);
        await sent.WaitForExitAsync();
    }

    /// <summary>Where it notes its process, in the first line.</summary>
    protected virtual string NumberFile => "pid";

    /// <summary>The setting that leads to it, or to a server that it needs.</summary>
    protected async Task<string> SettingOf(string server) => (await File.ReadAllTextAsync(Path.Combine(state, $"{server}.settings"))).Split('"')[1];

    private async Task<int> Number()
    {
        var folder = (await File.ReadAllTextAsync(Path.Combine(state, name))).Trim();
        return int.Parse((await File.ReadAllLinesAsync(Path.Combine(folder, NumberFile)))[0], CultureInfo.InvariantCulture);
    }

    private async Task Services(params string[] arguments)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Monolith.sln")))
        {
            folder = folder.Parent;
        }

        // Its output is not redirected: the servers inherit it, and its end would be theirs.
        var start = new ProcessStartInfo(Path.Combine(folder.ShouldNotBeNull().FullName, "build", "services"), arguments);
        start.Environment["MONOLITH_SERVICES"] = state;
        using var services = Process.Start(start).ShouldNotBeNull();
        await services.WaitForExitAsync();
        services.ExitCode.ShouldBe(0);
    }
}
