using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Infrastructure;
using Spectre.Console;

namespace Monolith.Cli;

/// <summary>The answer to <c>mono db migrate --json</c>: what this run applied.</summary>
internal sealed record MigrateAnswer(string Product, IReadOnlyList<AppliedMigrations> Databases);

/// <summary><c>mono db migrate</c>: applies what is pending.</summary>
internal sealed class DbMigrateCommand : Command, IExamples
{
    private readonly ModuleOption module = new();
    private readonly JsonOption json = new();

    public DbMigrateCommand()
        : base("migrate", "Applies pending migrations. Several runs at once are safe: one works, the others wait for it.")
    {
        Add(module);
        Add(json);
        SetAction(Run);
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("mono db migrate", "all modules; before a new version starts"),
        ("mono db migrate --module catalog", "one module"),
    ];

    private async Task<int> Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var installation = Installation.Open();
        var migrations = installation.Services.GetRequiredService<IDatabaseMigrations>();
        var silent = arguments.GetValue(json);
        var done = new List<AppliedMigrations>();
        await foreach (var database in migrations.Apply(module.ChosenFrom(migrations.Modules, arguments), cancellationToken))
        {
            done.Add(database);
            if (!silent)
            {
                Show(database);
            }
        }

        if (silent)
        {
            await CliJson.Write(new MigrateAnswer(migrations.Product, done), types => types.MigrateAnswer);
        }

        return ExitCodes.Done;
    }

    private static void Show(AppliedMigrations database)
    {
        Terminal.Out.MarkupLineInterpolated($"[bold]{database.Module}[/]{(database.Applied.Count == 0 ? ": up to date" : "")}");
        foreach (var migration in database.Applied)
        {
            Terminal.Out.MarkupLineInterpolated($"  [green]applied[/]  {migration}");
        }
    }
}
