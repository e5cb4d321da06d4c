using Spectre.Console;

namespace Monolith.Cli;

/// <summary>Where people read; colours and line breaks only where there is a terminal, and no colours with NO_COLOR.</summary>
internal static class Terminal
{
    /// <summary>Wide enough that nothing is broken into lines which another program will read.</summary>
    private const int Unbroken = 10_000;

    public static IAnsiConsole Out { get; } = For(Console.Out, Console.IsOutputRedirected);

    public static IAnsiConsole Error { get; } = For(Console.Error, Console.IsErrorRedirected);

    private static IAnsiConsole For(TextWriter writer, bool redirected)
    {
        var plain = redirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
        });
        if (redirected)
        {
            console.Profile.Width = Unbroken;
        }

        return console;
    }
}
