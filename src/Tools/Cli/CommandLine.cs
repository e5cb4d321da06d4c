using System.CommandLine;
using System.CommandLine.Help;
using System.Data.Common;
using Monolith.Platform.Infrastructure;
using Spectre.Console;

namespace Monolith.Cli;

/// <summary>The command <c>mono</c>: understands its arguments, runs one command, and turns what goes wrong into a line and an exit code.</summary>
internal static class CommandLine
{
    /// <summary>How long a command may clear up after Ctrl-C.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task<int> Run(string[] arguments)
    {
        var parsed = Root().Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            return Refuse([.. parsed.Errors.Select(error => error.Message)], $"See: {NameOf(parsed.CommandResult.Command)} --help", ExitCodes.Usage);
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = Patience });
        }
        catch (OperationCanceledException)
        {
            return Refuse(["Interrupted."], "Whatever was completed is kept; run the command again to go on.", ExitCodes.Interrupted);
        }
        catch (CommandFailedException failed)
        {
            return Refuse([failed.Message], failed.Remedy, failed.ExitCode);
        }
        catch (StartupRefusedException refused)
        {
            // Each problem names its remedy.
            return Refuse(refused.Problems, "", ExitCodes.Failed);
        }
        catch (ModuleDatabaseException failed)
        {
            return Refuse(
                [failed.Message],
                $"Look at the server and at ConnectionStrings__Monolith or ConnectionStrings__{failed.Module}; then run the command again, it goes on where it ended.",
                ExitCodes.Failed);
        }
        catch (Exception exception) when (IsMisconfiguration(exception))
        {
            return Refuse([exception.Message], "Correct that setting, file or folder; docs/configuration.md lists the settings.", ExitCodes.Failed);
        }
        catch (DbException failed)
        {
            return Refuse([failed.Message], "See: mono db status", ExitCodes.Failed);
        }
        catch (Exception fault)
        {
            // Nobody's fault but the program's: whoever repairs it needs all of it.
            await Console.Error.WriteLineAsync(fault.ToString());
            return Refuse(["The program failed."], "Please report it with the lines above.", ExitCodes.Failed);
        }
    }

    /// <summary>A command as it is typed, from the program's name on.</summary>
    public static string NameOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{NameOf(parent)} {command.Name}" : "mono";

    private static RootCommand Root()
    {
        var help = new HelpPage();
        var root = new RootCommand("Operates an installation of Monolith, with the settings that its host has, and helps with its sources.")
        {
            new DbCommand(),
            new EventsCommand(),
            new PrivacyCommand(),
            new ArchCommand(),
            new NewCommand(),
            new RefuseCommand(),
            new ExplainCommand(),
            new ImpactCommand(),
        };
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            option.Action = help;
        }

        root.SetAction(help.Invoke);
        return root;
    }

    /// <summary>A settings file that cannot be read, a setting of the wrong type, a data folder that cannot be entered.</summary>
    private static bool IsMisconfiguration(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or InvalidDataException or InvalidOperationException { InnerException: FormatException };

    private static int Refuse(IReadOnlyList<string> problems, string remedy, int exitCode)
    {
        foreach (var problem in problems)
        {
            Terminal.Error.MarkupLineInterpolated($"[red]error:[/] {OneLine(problem)}");
        }

        if (remedy.Length > 0)
        {
            Terminal.Error.MarkupLineInterpolated($"{remedy}");
        }

        return exitCode;
    }

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
