using System.CommandLine;

namespace Monolith.Cli;

/// <summary>Restricts a command to some modules.</summary>
internal sealed class ModuleOption : Option<string[]>
{
    public ModuleOption()
        : base("--module", "-m")
    {
        HelpName = "name";
        Description = "Only this module; may be given several times.";
    }

    /// <summary>The modules asked for, all when none is named, in their own order.</summary>
    public IReadOnlyList<string> ChosenFrom(IReadOnlyList<string> modules, ParseResult arguments)
    {
        var named = arguments.GetValue(this) ?? [];
        var unknown = named.Where(name => !modules.Contains(name, StringComparer.OrdinalIgnoreCase)).ToList();
        return unknown.Count > 0
            ? throw new CommandFailedException($"There is no module {string.Join(", ", unknown)}.", $"There are: {string.Join(", ", modules)}.", ExitCodes.Usage)
            : [.. modules.Where(module => named.Length == 0 || named.Contains(module, StringComparer.OrdinalIgnoreCase))];
    }
}
