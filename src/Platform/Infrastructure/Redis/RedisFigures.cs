using System.Diagnostics.Metrics;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>What is counted of Redis.</summary>
internal static class RedisFigures
{
    private static readonly Counter<long> Changes = Telemetry.Meter.CreateCounter<long>(
        "monolith.redis.changes", description: "How often Redis went away and came back, by state: away, back.");

    public static void Changed(string state) => Changes.Add(1, new KeyValuePair<string, object?>("state", state));
}
