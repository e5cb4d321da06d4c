using System.Text.RegularExpressions;
using Monolith.Testing;

namespace Monolith.Cli.Tests;

/// <summary>How the command line speaks to people and scripts.</summary>
[Trait("Database", "None")]
public sealed partial class CommandLineTests : IAsyncDisposable
{
    private const char Escape = '\u001b';

    private readonly TestInstallation installation = new();

    public ValueTask DisposeAsync() => installation.DisposeAsync();

    [Fact]
    public async Task Help_lists_commands_examples_and_exit_codes()
    {
        var help = (await installation.Mono("--help")).ShouldExitWith(ExitCodes.Done);
        help.Errors.ShouldBeEmpty();
        help.Output.ShouldContain("mono db status");
        ExitCodes.All.ShouldAllBe(exit => help.Output.Contains(exit.Meaning, StringComparison.Ordinal));
        (await installation.Mono()).ShouldExitWith(ExitCodes.Done).Output.ShouldBe(help.Output);

        var migrate = (await installation.Mono("db", "migrate", "--help")).ShouldExitWith(ExitCodes.Done);
        migrate.Output.ShouldContain("--module <name>");
        migrate.Output.ShouldContain("--json");
        migrate.Output.Split('\n').ShouldAllBe(line => !line.EndsWith(' '));
    }

    [Fact]
    public async Task The_documentation_lists_the_same_exit_codes()
    {
        var documented = (await File.ReadAllLinesAsync(Repository.PathOf("docs", "command-line.md"))).Where(line => line.Length > 2 && char.IsDigit(line[2]));

        documented.ShouldBe(ExitCodes.All.Select(exit => $"| {exit.Code} | {exit.Meaning} |"));
    }

    [Fact]
    public async Task It_tells_its_version() => (await installation.Mono("--version")).ShouldExitWith(ExitCodes.Done).Output.ShouldMatch(@"^\d+\.\d+\.\d+");

    [Theory]
    [InlineData("nonsense")]
    [InlineData("db")]
    [InlineData("db", "status", "--nonsense")]
    [InlineData("db", "status", "--module", "nonsense")]
    public async Task What_it_does_not_understand_it_refuses_in_a_line_and_says_what_to_do(params string[] arguments)
    {
        var run = (await installation.Mono(arguments)).ShouldExitWith(ExitCodes.Usage);
        run.Output.ShouldBeEmpty();
        run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
        run.Errors.ShouldStartWith("error: ");
    }

    [Theory]
    [InlineData("Database__Provider", "Oracle", "Database:Provider is 'Oracle'")]
    [InlineData("ConnectionStrings__Monolith", "", "ConnectionStrings__Monolith")]
    [InlineData("ConnectionStrings__Monolith", "nonsense", "is not understood")]
    [InlineData("ConnectionStrings__Monolith", "Host=127.0.0.1;Port=1;Username=x;Password=swordfish", "127.0.0.1:1")]
    public async Task Wrong_settings_are_refused_without_a_stack_trace_and_without_a_secret(string setting, string value, string said)
    {
        foreach (var command in (string[])["status", "migrate"])
        {
            var run = await MonoProcess.Run(
                installation.DataFolder,
                new Dictionary<string, string>(StringComparer.Ordinal) { ["Database__Provider"] = "PostgreSql", [setting] = value },
                "db",
                command);

            run.ShouldExitWith(ExitCodes.Failed).Output.ShouldBeEmpty();
            run.Errors.ShouldStartWith("error: ");
            run.Errors.ShouldContain(said);
            run.Errors.ShouldNotContain("   at ");
            run.Errors.ShouldNotContain("swordfish");
        }
    }

    [Theory]
    [InlineData("Database__DataFolder", "/proc/monolith", "/proc/monolith")]
    [InlineData("Database__MigrateAtStart", "perhaps", "Database:MigrateAtStart")]
    public async Task Settings_that_lead_nowhere_are_refused_without_a_stack_trace(string setting, string value, string said)
    {
        var run = await MonoProcess.Run(
            installation.DataFolder,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["Database__Provider"] = "Sqlite", [setting] = value },
            "db",
            "migrate");

        run.ShouldExitWith(ExitCodes.Failed).Output.ShouldBeEmpty();
        run.Errors.ShouldStartWith("error: ");
        run.Errors.ShouldContain(said);
        run.Errors.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("1", false)]
    public async Task Colours_appear_on_a_terminal_unless_somebody_objects(string noColour, bool colourful)
    {
        await using var terminal = MonoProcess.Start(
            installation.DataFolder,
            ["script", "--quiet", "--return", "--command", $"dotnet {MonoProcess.Assembly} db status", "/dev/null"],
            new Dictionary<string, string>(StringComparer.Ordinal) { ["TERM"] = "xterm-256color", ["NO_COLOR"] = noColour });

        Colour().IsMatch((await terminal.Ended()).ShouldExitWith(ExitCodes.Pending).Output).ShouldBe(colourful);
    }

    [Fact]
    public async Task Nothing_but_text_goes_into_a_pipe()
    {
        (await installation.Mono("db", "status")).Output.Contains(Escape, StringComparison.Ordinal).ShouldBeFalse();
        (await installation.Mono("nonsense")).Errors.Contains(Escape, StringComparison.Ordinal).ShouldBeFalse();
    }

    [Fact]
    public async Task Looking_and_migrating_leave_the_hosts_log_and_credentials_alone()
    {
        (await installation.Mono("db", "migrate")).ShouldExitWith(ExitCodes.Done);

        if (Directory.Exists(installation.DataFolder))
        {
            Directory.EnumerateFileSystemEntries(installation.DataFolder)
                .ShouldAllBe(path => path.EndsWith(".lock") || Path.GetFileName(path).Contains(".db") || Path.GetFileName(path) == "keys");
        }
    }

    [GeneratedRegex("\u001b\\[[0-9;]*m", RegexOptions.None, 1000)]
    private static partial Regex Colour();
}
