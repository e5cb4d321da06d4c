using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;

namespace Monolith.Cli;

/// <summary>The answer to <c>mono arch diff --json</c>.</summary>
/// <param name="Reference">What was compared with.</param>
/// <param name="Commit">The commit that it names.</param>
/// <param name="Edges">The edges between modules that are new.</param>
/// <param name="Sections">What changed, by section; sections that are the same are left out.</param>
/// <param name="Before">The picture before, in Mermaid.</param>
/// <param name="After">The picture after.</param>
internal sealed record ArchDiffAnswer(string Reference, string Commit, IReadOnlyList<NewEdge> Edges, IReadOnlyList<SectionChange> Sections, string Before, string After);

/// <summary><c>mono arch diff</c>: what changed in the architecture since a commit.</summary>
internal sealed class ArchDiffCommand : Command, IExamples
{
    private readonly Argument<string> reference = new("git-ref") { Description = "A branch, a tag or a commit: what to compare with." };
    private readonly JsonOption json = new();

    public ArchDiffCommand()
        : base("diff", "Tells what changed in the architecture since a commit, as a comment for a pull request, and refuses a new edge between modules that no ADR names.")
    {
        Add(reference);
        Add(json);
        SetAction(Run);
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("mono arch diff origin/main", "what this branch does to the architecture"),
        ("mono arch diff origin/main > comment.md", "the same, to be posted"),
    ];

    private async Task<int> Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var root = Workspace.Find().Root;
        var name = arguments.GetValue(reference) ?? "";
        var git = new Git(root);
        var commit = await git.Commit(name, cancellationToken);
        var before = await SnapshotAt(git, name, commit, cancellationToken);
        await using var installation = Installation.OpenMapped();
        var after = Snapshot.Of(installation.Services.GetRequiredService<ProductMapper>().Map());

        var changes = SnapshotDiff.Between(before, after);
        var edges = await EdgeDecisions.Of(after["edges"].Keys.Except(before["edges"].Keys, StringComparer.Ordinal), root, git, commit, cancellationToken);
        if (arguments.GetValue(json))
        {
            await CliJson.Write(new ArchDiffAnswer(name, commit, edges, changes, Mermaid.Of(before), Mermaid.Of(after)), types => types.ArchDiffAnswer);
        }
        else
        {
            await Console.Out.WriteAsync(DiffPage.Of(name, before, after, changes, edges));
        }

        var undecided = edges.Where(edge => edge.Decision is null).Select(edge => edge.Edge).ToList();
        return undecided.Count == 0
            ? ExitCodes.Done
            : throw new CommandFailedException(
                $"{string.Join(", ", undecided)}: new between modules, and no ADR names it.",
                $"Write an ADR with the line 'Edges: {string.Join(", ", undecided)}' (docs/adr), or let the modules talk through events that are there.");
    }

    private static async Task<Snapshot> SnapshotAt(Git git, string name, string commit, CancellationToken cancellationToken)
    {
        var text = await git.Show(commit, Snapshot.File, cancellationToken)
            ?? throw new CommandFailedException(
                $"{name} has no {Snapshot.File}: it is from before the snapshot was kept.", "Compare with a later commit.", ExitCodes.NoSnapshot);
        try
        {
            return Snapshot.Read(text);
        }
        catch (JsonException damaged)
        {
            throw new CommandFailedException(
                $"{Snapshot.File} of {name} is no snapshot: {damaged.Message}", "Compare with another commit; build/mono arch docs --write mends the present one.", ExitCodes.NoSnapshot, damaged);
        }
    }
}
