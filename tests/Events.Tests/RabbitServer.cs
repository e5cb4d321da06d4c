using Monolith.Testing;

namespace Monolith.Events.Tests;

/// <summary>A broker of the tests' own, which they may stop.</summary>
public sealed class RabbitServer() : OwnServer("rabbitmq", Missing is not null)
{
    /// <summary>Why there is none; null when there is one.</summary>
    public static string? Missing { get; } = File.Exists("/usr/sbin/rabbitmq-server")
        ? null
        : "RabbitMQ is missing; install it with: apt-get install -y --no-install-recommends rabbitmq-server";

    public string Uri => Setting;

    /// <summary>What has events of a ledger go through the broker, apart from those of all other ledgers.</summary>
    public IReadOnlyDictionary<string, string> SettingsFor(string prefix) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Events:Transport"] = "RabbitMq",
        ["Events:RabbitMq:Uri"] = Uri,
        ["Events:RabbitMq:Prefix"] = prefix,
    };

    /// <summary>
    /// Ends it as for an update. Not by kill: RabbitMQ 3.10 now and then brings a quorum queue of a single node back that answers nobody
    /// any more (rabbitmq-server issues 12311 and 14675), and then the broker is what the test is about.
    /// </summary>
    public Task Stop() => End();
}
