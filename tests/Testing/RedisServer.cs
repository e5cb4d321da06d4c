namespace Monolith.Testing;

/// <summary>A Redis of the tests' own, which they may stop.</summary>
public sealed class RedisServer() : OwnServer("redis", Missing is not null)
{
    /// <summary>Why there is none; null when there is one.</summary>
    public static string? Missing { get; } = File.Exists("/usr/bin/redis-server")
        ? null
        : "Redis is missing; install it with: apt-get install -y --no-install-recommends redis-server";

    /// <summary>What has hosts share this Redis, apart from all others that do not name the prefix.</summary>
    public IReadOnlyDictionary<string, string> SettingsFor(string prefix) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ConnectionStrings:Redis"] = Setting,
        ["Redis:Prefix"] = prefix,

        // A busy machine is no outage.
        ["Redis:Timeout"] = "00:00:02",
    };
}
