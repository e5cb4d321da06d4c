namespace Monolith.Cli;

/// <summary>An edge between modules that was not there before, and the decision that names it.</summary>
/// <param name="Edge">Who uses whose contracts, such as <c>Inquiries -> Catalog.Contracts</c>.</param>
/// <param name="Decision">The ADR, by its path; null when there is none.</param>
internal sealed record NewEdge(string Edge, string? Decision);

/// <summary>
/// Finds the decisions behind new edges: an ADR names those that it allows in a line <c>Edges: Inquiries -> Catalog.Contracts</c>, several
/// of them separated by commas. The line has to be new as well, so that an old decision does not allow what was taken back since.
/// </summary>
internal static class EdgeDecisions
{
    private const string Folder = "docs/adr";
    private const string Mark = "Edges:";

    public static async Task<IReadOnlyList<NewEdge>> Of(IEnumerable<string> edges, string root, Git git, string commit, CancellationToken cancellationToken)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        var folder = Path.Combine(root, Folder);
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.md") : [];
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var path = $"{Folder}/{Path.GetFileName(file)}";
            var now = EdgesIn(await File.ReadAllTextAsync(file, cancellationToken)).ToList();
            if (now.Count == 0)
            {
                continue;
            }

            foreach (var edge in now.Except(EdgesIn(await git.Show(commit, path, cancellationToken) ?? ""), StringComparer.Ordinal))
            {
                named[edge] = path;
            }
        }

        return [.. edges.Select(edge => new NewEdge(edge, named.GetValueOrDefault(edge)))];
    }

    private static IEnumerable<string> EdgesIn(string text) => text.Split('\n')
        .Where(line => line.StartsWith(Mark, StringComparison.Ordinal))
        .SelectMany(line => line[Mark.Length..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
