using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Monolith.Benchmarks;

/// <summary>The rounds of one row on one database product.</summary>
internal sealed record BenchResult(string Database, string Row, string Compared, IReadOnlyList<(Measured Reference, Measured Product)> Rounds)
{
    /// <summary>The median over the rounds of the product's answers per second for each of the reference server's.</summary>
    public double Ratio => Median(round => round.Product.PerSecond / round.Reference.PerSecond);

    public long Errors => Rounds.Sum(round => round.Product.Errors + round.Reference.Errors);

    public double Median(Func<(Measured Reference, Measured Product), double> figure) =>
        Rounds.Select(figure).Order().ElementAt(Rounds.Count / 2);
}

/// <summary>Something about the product that stands beside nothing.</summary>
internal sealed record BenchFigure(string Database, string Name, double Value, string Unit);

/// <summary>Prints what was measured, and writes it down.</summary>
internal sealed class BenchReport(BenchSettings set)
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };
    private readonly List<BenchResult> results = [];
    private readonly List<BenchFigure> figures = [];

    public long Errors => results.Sum(result => result.Errors);

    public async Task Add(BenchResult result)
    {
        results.Add(result);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{result.Database,-10} {result.Row,-10} ratio {result.Ratio:0.00}  errors {result.Errors}  load {LoadAverage()}"));
    }

    public void Add(BenchFigure figure) => figures.Add(figure);

    public async Task Write()
    {
        var table = Table();
        await Console.Out.WriteLineAsync(table);
        Directory.CreateDirectory(set.Results);
        await File.WriteAllTextAsync(Path.Combine(set.Results, "bench.txt"), table);
        await File.WriteAllTextAsync(Path.Combine(set.Results, "bench.json"), JsonSerializer.Serialize(
            new
            {
                at = TimeProvider.System.GetUtcNow(),
                load = LoadAverage(),
                set.Rounds,
                set.Seconds,
                set.Services,
                rows = results.Select(result => new
                {
                    result.Database,
                    result.Row,
                    result.Compared,
                    result.Ratio,
                    rounds = result.Rounds.Select(round => new { round.Reference, round.Product }),
                }),
                figures,
            },
            Indented));
    }

    private static string LoadAverage() => File.ReadAllText("/proc/loadavg").Split(' ')[0];

    private string Table()
    {
        var text = new StringBuilder();
        var culture = CultureInfo.InvariantCulture;
        text.AppendLine(culture, $"Product / reference server, medians of {set.Rounds} rounds of {set.Seconds} s in turns, {set.Services} services, 32 connections, load of the machine {LoadAverage()}.").AppendLine();
        text.AppendLine("| database | row | ratio | requests/s | CPU of server, µs | CPU of database, µs | p50, ms | p99, ms | errors |");
        text.AppendLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var result in results)
        {
            text.AppendLine(
                culture,
                $"| {result.Database} | {result.Row} | {result.Ratio:0.00} | {Both(result, m => m.PerSecond, "0")} | {Both(result, m => m.ServerCpu, "0")} | {Both(result, m => m.DatabaseCpu, "0")} | {Both(result, m => m.P50, "0.0")} | {Both(result, m => m.P99, "0.0")} | {result.Errors} |");
        }

        if (figures.Count > 0)
        {
            text.AppendLine().AppendLine("| database | figure | value |").AppendLine("|---|---|---|");
            foreach (var figure in figures)
            {
                text.AppendLine(culture, $"| {figure.Database} | {figure.Name} | {figure.Value:0.##} {figure.Unit} |");
            }
        }

        text.AppendLine().AppendLine("What is compared:").AppendLine();
        foreach (var (row, compared) in results.Select(result => (result.Row, result.Compared)).Distinct())
        {
            text.AppendLine(culture, $"- `{row}`: {compared}.");
        }

        return text.ToString();
    }

    /// <summary>The product's figure and the reference server's; a dash where it is not measured.</summary>
    private static string Both(BenchResult result, Func<Measured, double> figure, string format)
    {
        var (product, reference) = (result.Median(round => figure(round.Product)), result.Median(round => figure(round.Reference)));
        return product == 0 && reference == 0
            ? "–"
            : $"{product.ToString(format, CultureInfo.InvariantCulture)} / {reference.ToString(format, CultureInfo.InvariantCulture)}";
    }
}
