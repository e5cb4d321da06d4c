using System.Globalization;

namespace Monolith.Benchmarks;

/// <summary>What to measure, and for how long.</summary>
internal sealed record BenchSettings
{
    /// <summary>The rows asked for; none means all.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>How often each row is measured, product and reference in turns.</summary>
    public required int Rounds { get; init; }

    /// <summary>How long each measurement takes.</summary>
    public required int Seconds { get; init; }

    /// <summary>The services in the tables.</summary>
    public required int Services { get; init; }

    /// <summary>The events in a backlog, of which each has two handlers.</summary>
    public required int Events { get; init; }

    /// <summary>The folder of the published host.</summary>
    public required string Host { get; init; }

    /// <summary>The connection string of PostgreSQL; null leaves it out.</summary>
    public required string? PostgreSql { get; init; }

    /// <summary>The connection string of Redis; null leaves out what hosts tell one another.</summary>
    public required string? Redis { get; init; }

    /// <summary>PostgreSQL's first process, whose children's time is counted.</summary>
    public required int Postmaster { get; init; }

    /// <summary>Where the results go.</summary>
    public required string Results { get; init; }

    public bool Wants(string row) => Names.Count == 0 || Names.Contains(row, StringComparer.Ordinal);

    public static BenchSettings Read(IReadOnlyList<string> arguments)
    {
        var quick = arguments.Contains("--quick", StringComparer.Ordinal);
        return new()
        {
            Names = [.. arguments.Where(argument => !argument.StartsWith("--", StringComparison.Ordinal))],
            Rounds = quick ? 3 : 7,
            Seconds = quick ? 3 : 5,
            Services = quick ? 20_000 : 1_000_000,
            Events = quick ? 10_000 : 50_000,
            Host = Required("BENCH_HOST"),
            PostgreSql = Environment.GetEnvironmentVariable("BENCH_POSTGRESQL"),
            Redis = Environment.GetEnvironmentVariable("BENCH_REDIS"),
            Postmaster = int.Parse(Environment.GetEnvironmentVariable("BENCH_POSTMASTER") ?? "0", CultureInfo.InvariantCulture),
            Results = Required("BENCH_RESULTS"),
        };
    }

    private static string Required(string name) =>
        Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is missing; build/bench sets it.");
}
