using System.Diagnostics;
using System.Text.Json;
using Monolith.Testing;

namespace Monolith.Cli.Tests;

/// <summary><c>mono arch diff</c>, on clones whose history holds another architecture than the product's.</summary>
[Trait("Database", "None")]
public sealed class ArchDiffTests : IAsyncLifetime, IAsyncDisposable
{
    private const string Edge = "Inquiries -> Catalog.Contracts";
    private readonly TestInstallation installation = new();
    private readonly DirectoryInfo clone = Directory.CreateTempSubdirectory("monolith-diff-");

    private string SnapshotFile => Path.Combine(clone.FullName, "docs", "modules", "architecture.json");

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(clone.FullName, "docs", "modules"));
        Directory.CreateDirectory(Path.Combine(clone.FullName, "docs", "adr"));
        await File.WriteAllTextAsync(Path.Combine(clone.FullName, "Monolith.sln"), "");
        await Git("init", "--quiet");
        await Commit("empty");
    }

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        if (Directory.Exists(clone.FullName))
        {
            clone.Delete(recursive: true);
        }

        await installation.DisposeAsync();
    }

    [Fact]
    public async Task The_same_architecture_has_nothing_to_tell()
    {
        await CommitSnapshot(text => text);

        (await Diff("HEAD")).ShouldExitWith(ExitCodes.Done).Output.ShouldContain("Nothing changed");
    }

    [Fact]
    public async Task What_was_added_removed_and_changed_is_told_by_name_with_pictures_of_before_and_after()
    {
        await CommitSnapshot(text => Without(text, "\"catalog.services\"", "\"catalog.service-published.v1 -> ")
            .Replace("\"endpoints\": {\n", "\"endpoints\": {\n    \"GET /api/v1/bygone\": {\"module\":\"Catalog\",\"is\":{\"method\":\"GET\"}},\n", StringComparison.Ordinal)
            .Replace("\"rateLimit\":\"public-form\"", "\"rateLimit\":\"write\"", StringComparison.Ordinal));

        var run = (await Diff("HEAD")).ShouldExitWith(ExitCodes.Done);

        run.Output.ShouldContain("- added `catalog.services`");
        run.Output.ShouldContain("- added `catalog.service-published.v1 -> inquiries.offered-services`");
        run.Output.ShouldContain("- removed `GET /api/v1/bygone`");
        run.Output.ShouldContain("rateLimit from `write` to `public-form`");
        run.Output.ShouldContain("### Before\n```mermaid\nflowchart LR\n");
        run.Output.ShouldContain("### After\n```mermaid\nflowchart LR\n");
    }

    [Fact]
    public async Task A_new_edge_without_a_decision_fails_and_one_that_a_new_ADR_names_does_not()
    {
        await CommitSnapshot(text => Without(text, $"\"{Edge}\""));

        var refused = (await Diff("HEAD")).ShouldExitWith(ExitCodes.Failed);
        refused.Errors.ShouldContain($"{Edge}: new between modules, and no ADR names it");
        refused.Output.ShouldContain($"**`{Edge}` has no decision**");

        await WriteDecision($"# 99. Inquiries know services\n\nEdges: Identity -> Catalog.Contracts, {Edge}\n");
        (await Diff("HEAD")).ShouldExitWith(ExitCodes.Done).Output.ShouldContain($"`{Edge}`, decided in `docs/adr/0099-it.md`");
    }

    [Fact]
    public async Task A_decision_that_is_as_old_as_the_commit_allows_no_new_edge()
    {
        await WriteDecision($"Edges: {Edge}\n");
        await CommitSnapshot(text => Without(text, $"\"{Edge}\""));

        (await Diff("HEAD")).ShouldExitWith(ExitCodes.Failed);
    }

    [Fact]
    public async Task Programs_get_the_same()
    {
        await CommitSnapshot(text => Without(text, $"\"{Edge}\""));

        var answer = JsonDocument.Parse((await Diff("HEAD", "--json")).ShouldExitWith(ExitCodes.Failed).Output).RootElement;

        var edge = answer.GetProperty("edges").EnumerateArray().ShouldHaveSingleItem();
        edge.GetProperty("edge").GetString().ShouldBe(Edge);
        edge.GetProperty("decision").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.GetProperty("sections").EnumerateArray().ShouldHaveSingleItem().GetProperty("added").EnumerateArray().ShouldHaveSingleItem().GetString().ShouldBe(Edge);
    }

    [Fact]
    public async Task A_commit_without_a_snapshot_or_with_a_damaged_one_is_told_apart_from_a_failure()
    {
        (await Diff("HEAD")).ShouldExitWith(ExitCodes.NoSnapshot).Errors.ShouldContain("has no docs/modules/architecture.json");

        await CommitSnapshot(_ => "{\"edges\": [");
        (await Diff("HEAD")).ShouldExitWith(ExitCodes.NoSnapshot).Errors.ShouldContain("is no snapshot");
    }

    [Theory]
    [InlineData("no-such-branch")]
    [InlineData("--upload-pack=x")]
    [InlineData("")]
    public async Task What_is_no_commit_is_refused(string reference) =>
        (await MonoProcess.RunIn(clone.FullName, installation.DataFolder, "arch", "diff", "--", reference)).ShouldExitWith(ExitCodes.Usage).Errors.ShouldStartWith("error: There is no commit");

    private Task<Ending> Diff(params string[] arguments) => MonoProcess.RunIn(clone.FullName, installation.DataFolder, ["arch", "diff", .. arguments]);

    /// <summary>Leaves out the lines that begin with a name, and keeps the text valid.</summary>
    private static string Without(string text, params string[] names)
    {
        var lines = text.Split('\n').Where(line => !names.Any(name => line.TrimStart().StartsWith(name, StringComparison.Ordinal)));
        return string.Join('\n', lines).Replace(",\n  }", "\n  }", StringComparison.Ordinal);
    }

    private Task WriteDecision(string text) => File.WriteAllTextAsync(Path.Combine(clone.FullName, "docs", "adr", "0099-it.md"), text);

    private async Task CommitSnapshot(Func<string, string> change)
    {
        await File.WriteAllTextAsync(SnapshotFile, change(await File.ReadAllTextAsync(Repository.PathOf("docs", "modules", "architecture.json"))));
        await Commit("snapshot");
    }

    private async Task Commit(string message)
    {
        await Git("add", "--all");
        await Git("-c", "user.name=Tests", "-c", "user.email=tests@example.org", "-c", "commit.gpgsign=false", "commit", "--quiet", "--allow-empty", "--message", message);
    }

    private async Task Git(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = clone.FullName }) ?? throw new InvalidOperationException("git did not start.");
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, string.Join(' ', arguments));
    }
}
