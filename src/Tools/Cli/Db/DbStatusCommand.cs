using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Infrastructure;
using Spectre.Console;

namespace Monolith.Cli;

/// <summary>The answer to <c>mono db status --json</c>.</summary>
internal sealed record StatusAnswer(string Product, IReadOnlyList<MigrationStatus> Databases);

/// <summary><c>mono db status</c>: which migrations each database has, and which it lacks.</summary>
internal sealed class DbStatusCommand : Command, IExamples
{
    private readonly ModuleOption module = new();
    private readonly JsonOption json = new();

    public DbStatusCommand()
        : base("status", "Lists the migrations that each module's database has, and those that are pending.")
    {
        Add(module);
        Add(json);
        SetAction(Run);
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("mono db status", "all modules"),
        ("mono db status --module catalog --json", "one module, for a program"),
    ];

    private async Task<int> Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var installation = Installation.Open();
        var migrations = installation.Services.GetRequiredService<IDatabaseMigrations>();
        var statuses = new List<MigrationStatus>();
        foreach (var name in module.ChosenFrom(migrations.Modules, arguments))
        {
            statuses.Add(await migrations.Status(name, cancellationToken));
        }

        if (arguments.GetValue(json))
        {
            await CliJson.Write(new StatusAnswer(migrations.Product, statuses), types => types.StatusAnswer);
        }
        else
        {
            Show(migrations.Product, statuses);
        }

        return statuses.Exists(status => status.Pending.Count > 0) ? ExitCodes.Pending : ExitCodes.Done;
    }

    private static void Show(string product, List<MigrationStatus> statuses)
    {
        foreach (var status in statuses)
        {
            Terminal.Out.MarkupLineInterpolated($"[bold]{status.Module}[/]");
            foreach (var migration in status.Applied)
            {
                Terminal.Out.MarkupLineInterpolated($"  [green]applied[/]  {migration}");
            }

            foreach (var migration in status.Pending)
            {
                Terminal.Out.MarkupLineInterpolated($"  [yellow]pending[/]  {migration}");
            }
        }

        var pending = statuses.Sum(status => status.Pending.Count);
        Terminal.Out.WriteLine();
        Terminal.Out.WriteLine(pending == 0
            ? $"{product}: up to date."
            : $"{product}: {pending} pending. Apply with: mono db migrate");
    }
}
