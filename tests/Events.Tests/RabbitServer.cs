using System.Diagnostics;
using System.Globalization;
using Monolith.Testing;

namespace Monolith.Events.Tests;

/// <summary>A broker of the tests' own, which they may stop.</summary>
public sealed class RabbitServer : IAsyncLifetime
{
    /// <summary>build/test names the folder, and stops what it finds there also when the tests are broken off.</summary>
    private readonly string state = Environment.GetEnvironmentVariable("MONOLITH_TEST_SERVICES") ?? HostProcess.NewDataFolder();

    /// <summary>Why there is none; null when there is one.</summary>
    public static string? Missing { get; } = File.Exists("/usr/sbin/rabbitmq-server")
        ? null
        : "RabbitMQ is missing; install it with: apt-get install -y --no-install-recommends rabbitmq-server";

    public string Uri { get; private set; } = "";

    public async Task InitializeAsync()
    {
        if (Missing is null)
        {
            await Start();
            Uri = (await File.ReadAllTextAsync(Path.Combine(state, "environment"))).Split('"')[1];
        }
    }

    public Task DisposeAsync() => Missing is null ? Services("down") : Task.CompletedTask;

    /// <summary>What has events of a ledger go through the broker, apart from those of all other ledgers.</summary>
    public IReadOnlyDictionary<string, string> SettingsFor(string prefix) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Events:Transport"] = "RabbitMq",
        ["Events:RabbitMq:Uri"] = Uri,
        ["Events:RabbitMq:Prefix"] = prefix,
    };

    /// <summary>Starts it, after a stop on the same data.</summary>
    public Task Start() => Services("up", "rabbitmq");

    /// <summary>
    /// Ends it as for an update. Not by kill: RabbitMQ 3.10 now and then brings a quorum queue of a single node back that answers nobody
    /// any more (rabbitmq-server issues 12311 and 14675), and then the broker is what the test is about.
    /// </summary>
    public async Task Stop()
    {
        var folder = (await File.ReadAllTextAsync(Path.Combine(state, "rabbitmq"))).Trim();
        var number = await File.ReadAllTextAsync(Path.Combine(folder, "pid"));
        using var node = Process.GetProcessById(int.Parse(number, CultureInfo.InvariantCulture));
        using var asked = Process.Start("kill", number.Trim());
        await node.WaitForExitAsync();
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
