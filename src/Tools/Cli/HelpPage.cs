using System.CommandLine;
using System.CommandLine.Invocation;
using Spectre.Console;

namespace Monolith.Cli;

/// <summary>What <c>--help</c> shows: what a command does, how it is typed, examples, and what its exit code means.</summary>
internal sealed class HelpPage : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var name = CommandLine.NameOf(command);
        Terminal.Out.MarkupLineInterpolated($"{command.Description ?? ""}");
        Section("Usage", [($"{name}{(command.Subcommands.Count > 0 ? " <command>" : "")}{string.Concat(command.Arguments.Select(argument => $" <{argument.Name}>"))} [options]", "")]);
        Section("Commands", command.Subcommands.Select(child => (child.Name, child.Description ?? "")));
        Section("Arguments", command.Arguments.Select(argument => ($"<{argument.Name}>", argument.Description ?? "")));
        Section("Options", OptionsOf(command).Select(option => (Label(option), option.Description ?? "")));
        Section("Examples", ExamplesOf(command));
        Section("Exit codes", ExitCodes.All.Select(exit => ($"{exit.Code}", exit.Meaning)));
        return ExitCodes.Done;
    }

    private static void Section(string title, IEnumerable<(string Term, string Meaning)> rows)
    {
        var lines = rows.ToList();
        if (lines.Count == 0)
        {
            return;
        }

        Terminal.Out.WriteLine();
        Terminal.Out.MarkupLineInterpolated($"[bold]{title}[/]");
        var width = lines.Max(line => line.Term.Length);
        foreach (var (term, meaning) in lines)
        {
            Terminal.Out.MarkupLineInterpolated($"  [green]{term}[/]{(meaning.Length == 0 ? "" : new string(' ', width - term.Length + 3))}{meaning}");
        }
    }

    /// <summary>A command's own options and those that hold for all below a parent.</summary>
    private static IEnumerable<Option> OptionsOf(Command command) => command.Options
        .Concat(command.Parents.OfType<Command>().SelectMany(OptionsOf).Where(option => option.Recursive))
        .Where(option => !option.Hidden);

    private static string Label(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(alias => alias.StartsWith('-')).Prepend(option.Name).OrderBy(name => name.Length));
        return option.ValueType == typeof(bool) || option.HelpName is null ? names : $"{names} <{option.HelpName}>";
    }

    private static IEnumerable<(string Line, string Meaning)> ExamplesOf(Command command) =>
        (command as IExamples)?.Examples ?? command.Subcommands.SelectMany(ExamplesOf);
}
