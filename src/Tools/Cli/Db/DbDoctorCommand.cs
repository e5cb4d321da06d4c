using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Infrastructure;
using Spectre.Console;

namespace Monolith.Cli;

/// <summary>The answer to <c>mono db doctor --json</c>.</summary>
internal sealed record DoctorAnswer(
    string Product,
    string LogFolder,
    bool CountsUse,
    IReadOnlyList<SlowUseCase> SlowestUseCases,
    IReadOnlyList<MissingIndex> MissingIndexes,
    IReadOnlyList<UnusedIndex> UnusedIndexes,
    IReadOnlyList<ScannedTable> ScannedTables);

/// <summary><c>mono db doctor</c>: what is slow, and the statements that would make it fast.</summary>
internal sealed class DbDoctorCommand : Command, IExamples
{
    /// <summary>What a person reads; programs get all.</summary>
    private const int Shown = 20;

    private readonly ModuleOption module = new();
    private readonly JsonOption json = new();

    public DbDoctorCommand()
        : base("doctor", "Tells the slowest use cases, and which indexes are missing or unused, with the statements that would mend it. Changes nothing.")
    {
        Add(module);
        Add(json);
        SetAction(Run);
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("mono db doctor", "all modules, also while the host runs"),
        ("mono db doctor -m catalog --json", "one module, for a program"),
    ];

    private async Task<int> Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var installation = Installation.Open();
        var migrations = installation.Services.GetRequiredService<IDatabaseMigrations>();
        var doctor = installation.Services.GetRequiredService<IDatabaseDoctor>();
        var advice = await doctor.Examine(module.ChosenFrom(migrations.Modules, arguments), cancellationToken);
        if (arguments.GetValue(json))
        {
            await CliJson.Write(
                new DoctorAnswer(migrations.Product, doctor.LogFolder, doctor.CountsUse, advice.Slowest, advice.Missing, advice.Unused, advice.Scanned),
                types => types.DoctorAnswer);
        }
        else
        {
            ShowSlowest(advice.Slowest, doctor);
            ShowMissing(advice);
            ShowUnused(advice.Unused, doctor.CountsUse ? null : migrations.Product);
        }

        return advice is { Slowest: [], Missing: [], Unused: [], Scanned: [] } ? ExitCodes.Done : ExitCodes.Pending;
    }

    private static void ShowSlowest(IReadOnlyList<SlowUseCase> slowest, IDatabaseDoctor doctor)
    {
        Terminal.Out.MarkupLineInterpolated($"[bold]Slowest use cases[/]");
        if (slowest.Count == 0)
        {
            Terminal.Out.MarkupLineInterpolated($"  none: {doctor.LogFolder} tells of no statement that took {Milliseconds(doctor.SlowStatement.TotalMilliseconds)} (Database:SlowStatement) or longer");
            return;
        }

        var shown = slowest.Take(Shown).ToList();
        var (name, place) = (shown.Max(useCase => useCase.UseCase.Length), shown.Max(useCase => useCase.Module.Length));
        foreach (var useCase in shown)
        {
            Terminal.Out.MarkupLineInterpolated(
                $"  {useCase.UseCase.PadRight(name)}  {useCase.Module.PadRight(place)}  {Number(useCase.Count),6} times  median {Milliseconds(useCase.Median),9}  worst {Milliseconds(useCase.Worst),9}");
        }
    }

    private static void ShowMissing(DatabaseAdvice advice)
    {
        Terminal.Out.WriteLine();
        Terminal.Out.MarkupLineInterpolated($"[bold]Missing indexes[/]");
        foreach (var index in advice.Missing)
        {
            Terminal.Out.MarkupLineInterpolated($"  {index.Table}: {string.Join(", ", index.UseCases)} reads all of its {Number(index.Rows)} rows");
            Terminal.Out.MarkupLineInterpolated($"    [green]{index.Fix}[/]");
        }

        foreach (var table in advice.Scanned)
        {
            Terminal.Out.MarkupLineInterpolated($"  {table.Table}: {Number(table.Scans)} times somebody read all of its {Number(table.Rows)} rows");
            Terminal.Out.MarkupLineInterpolated($"    {table.Fix}");
        }

        if (advice is { Missing: [], Scanned: [] })
        {
            Terminal.Out.WriteLine(advice.Slowest.Count == 0 ? "  none" : "  none: what is slow reads no large table from end to end");
        }
    }

    private static void ShowUnused(IReadOnlyList<UnusedIndex> unused, string? uncounted)
    {
        Terminal.Out.WriteLine();
        Terminal.Out.MarkupLineInterpolated($"[bold]Unused indexes[/]");
        foreach (var index in unused)
        {
            var since = index.Since is { } reset ? string.Create(CultureInfo.InvariantCulture, $"{reset:yyyy-MM-dd}") : "the database was made";
            Terminal.Out.MarkupLineInterpolated($"  {index.Index} on {index.Table}: {Number(index.Bytes / 1024)} KiB, never read since {since}");
            Terminal.Out.MarkupLineInterpolated($"    [green]{index.Fix}[/]");
        }

        if (unused.Count == 0)
        {
            Terminal.Out.WriteLine(uncounted is null ? "  none" : $"  unknown: {uncounted} does not count the use of indexes");
        }
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Milliseconds(double duration) => string.Create(CultureInfo.InvariantCulture, $"{duration:0} ms");
}
