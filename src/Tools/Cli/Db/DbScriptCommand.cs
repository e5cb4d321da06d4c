using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Infrastructure;

namespace Monolith.Cli;

/// <summary>One module's script.</summary>
internal sealed record ModuleScript(string Module, string Sql);

/// <summary>The answer to <c>mono db script --json</c>.</summary>
internal sealed record ScriptAnswer(string Product, IReadOnlyList<ModuleScript> Scripts);

/// <summary><c>mono db script</c>: the migrations as statements, for installations where somebody else applies them.</summary>
internal sealed class DbScriptCommand : Command, IExamples
{
    private readonly ModuleOption module = new();
    private readonly JsonOption json = new();
    private readonly Option<FileInfo> output = new("--output", "-o") { HelpName = "file", Description = "Writes to this file instead of standard output." };

    public DbScriptCommand()
        : base("script", "Writes all migrations as a script that applies what a database lacks, and may be run again and again. Not for Sqlite.")
    {
        Add(module);
        Add(output);
        Add(json);
        SetAction(Run);
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("mono db script --output migrate.sql", "all modules, into a file"),
        ("mono db script -m catalog | psql -v ON_ERROR_STOP=1", "one module, applied at once"),
    ];

    private async Task<int> Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var installation = Installation.Open();
        var migrations = installation.Services.GetRequiredService<IDatabaseMigrations>();
        var scripts = module.ChosenFrom(migrations.Modules, arguments).Select(name => new ModuleScript(name, migrations.Script(name))).ToList();
        if (arguments.GetValue(json))
        {
            await CliJson.Write(new ScriptAnswer(migrations.Product, scripts), types => types.ScriptAnswer);
        }
        else
        {
            await Write(string.Concat(scripts.Select(script => $"-- {script.Module}\n{script.Sql}\n")), arguments.GetValue(output), cancellationToken);
        }

        return ExitCodes.Done;
    }

    private static async Task Write(string script, FileInfo? file, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            await Console.Out.WriteAsync(script);
            return;
        }

        try
        {
            await File.WriteAllTextAsync(file.FullName, script, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException(exception.Message, "Name a file that can be written, with --output.", innerException: exception);
        }
    }
}
