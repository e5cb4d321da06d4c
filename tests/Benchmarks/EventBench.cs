using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Monolith.Benchmarks.Reference;
using Monolith.Ledger;

namespace Monolith.Benchmarks;

/// <summary>How fast events get from a commit to their handlers, by the processes that the tests of events use: two handlers that add a row each.</summary>
internal static partial class EventBench
{
    private const int HandlersOfAnEvent = 2;
    private const int Delays = 200;

    private const string Compared =
        "deliveries of a backlog from outbox to handled, each handler adding a row; bare statements read an outbox, add a row for each event and mark it, a hundred in a transaction";

    public static async Task Measure(BenchSettings set, Stage stage, BenchReport report)
    {
        if (set.Wants("relay"))
        {
            var rounds = new List<(Measured Reference, Measured Product)>();
            for (var round = 0; round < Math.Min(set.Rounds, 3); round++)
            {
                var reference = stage.IsSqlite ? Relay.OnSqlite(stage.NewPlace()) : await Relay.OnPostgreSql(stage.ReferencePlace);
                var quiet = Seconds().Match(await Run(stage, "--backlog", set.Events.ToString(CultureInfo.InvariantCulture)));
                rounds.Add((OnlyRate(reference), OnlyRate(set.Events * HandlersOfAnEvent / Number(quiet.Groups["seconds"]))));
            }

            await report.Add(new BenchResult(stage.Product, "relay", Compared, rounds));
        }

        if (set.Wants("delay"))
        {
            var delays = Percentiles().Match(await Run(stage, "--delays", Delays.ToString(CultureInfo.InvariantCulture)));
            report.Add(new BenchFigure(stage.Product, "idle delay from commit to handled by both handlers, p50", Number(delays.Groups["median"]), "ms"));
            report.Add(new BenchFigure(stage.Product, "the same, p99", Number(delays.Groups["most"]), "ms"));
        }
    }

    private static async Task<string> Run(Stage stage, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Report).Assembly.Location, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var (name, value) in await stage.NewLedger())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("The ledger does not start.");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"The ledger ended with {process.ExitCode}:\n{output}");
    }

    private static Measured OnlyRate(double perSecond) => new(perSecond, P50: 0, P99: 0, ServerCpu: 0, DatabaseCpu: 0, Errors: 0);

    private static double Number(Group found) => found.Success
        ? double.Parse(found.Value, CultureInfo.InvariantCulture)
        : throw new InvalidOperationException("The ledger does not say how long it took.");

    [GeneratedRegex(@"quiet after (?<seconds>[\d.]+) s", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Seconds();

    [GeneratedRegex(@"delay p50 (?<median>[\d.]+) ms, p99 (?<most>[\d.]+) ms", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Percentiles();
}
