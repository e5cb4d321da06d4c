using System.Diagnostics.Metrics;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>What is counted of read replicas.</summary>
internal static class ReplicaFigures
{
    public const string Replica = "replica";
    public const string Late = "late";
    public const string Away = "away";
    public const string Failed = "failed";

    private static readonly Counter<long> Queries = Telemetry.Meter.CreateCounter<long>(
        "monolith.replica.queries",
        description: "Queries by replica and outcome: replica (it answered), or why the primary did: late (for what the caller wrote), away, failed.");

    private static readonly Counter<long> Changes = Telemetry.Meter.CreateCounter<long>(
        "monolith.replica.changes", description: "How often a replica went away, or too far behind, and came back, by state: away, back.");

    private static readonly Gauge<double> Lag = Telemetry.Meter.CreateGauge<double>("monolith.replica.lag", "s", "How far a replica is behind its primary.");

    public static void Answered(string replica, string outcome) => Queries.Add(1, new("replica", replica), new KeyValuePair<string, object?>("outcome", outcome));

    public static void Changed(string replica, string state) => Changes.Add(1, new("replica", replica), new KeyValuePair<string, object?>("state", state));

    public static void Behind(string replica, TimeSpan lag) => Lag.Record(lag.TotalSeconds, new KeyValuePair<string, object?>("replica", replica));
}
