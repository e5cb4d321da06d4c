using System.Diagnostics.Metrics;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>What is counted of the cache.</summary>
internal static class CacheFigures
{
    public const string Hit = "hit";
    public const string Miss = "miss";
    public const string Stale = "stale";

    private static readonly Counter<long> Answers = Telemetry.Meter.CreateCounter<long>(
        "monolith.cache.answers", description: "Answers of cached queries, by query and outcome: hit, miss (fetched), stale (no newer one to be had).");

    private static readonly Counter<long> Invalidations = Telemetry.Meter.CreateCounter<long>(
        "monolith.cache.invalidations", description: "Tags whose answers were forgotten, by tag and by where the change was made: here, elsewhere.");

    public static void Answered(string query, string outcome) => Answers.Add(1, new("query", query), new KeyValuePair<string, object?>("outcome", outcome));

    public static void Invalidated(string tag, string by) => Invalidations.Add(1, new("tag", tag), new KeyValuePair<string, object?>("by", by));
}
