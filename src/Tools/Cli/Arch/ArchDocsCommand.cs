using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;
using Spectre.Console;

namespace Monolith.Cli;

/// <summary>The answer to <c>mono arch docs --json</c>.</summary>
/// <param name="Pages">The pages, by their paths.</param>
/// <param name="Stale">Those that were not as the product is; written, if asked for.</param>
internal sealed record ArchDocsAnswer(IReadOnlyList<string> Pages, IReadOnlyList<string> Stale);

/// <summary><c>mono arch docs</c>: whether the generated pages about the modules are as the product is.</summary>
internal sealed class ArchDocsCommand : Command, IExamples
{
    private const string Folder = "docs/modules";
    private readonly Option<bool> write = new("--write") { Description = "Writes the pages that are stale, and deletes those of modules that are gone." };
    private readonly JsonOption json = new();

    public ArchDocsCommand()
        : base("docs", "Holds docs/modules.md and the pages in docs/modules against the product. Needs the sources, and no database.")
    {
        Add(write);
        Add(json);
        SetAction(Run);
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("mono arch docs", "exit code 3 when a page is stale"),
        ("mono arch docs --write", "writes what is stale"),
    ];

    private async Task<int> Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var root = Workspace.Find().Root;
        await using var installation = Installation.OpenMapped();
        var pages = ModulePages.Of(installation.Services.GetRequiredService<ProductMapper>().Map());
        var stale = new List<string>();
        foreach (var (path, text) in pages)
        {
            var file = Path.Combine(root, path);
            if (!File.Exists(file) || !string.Equals(await File.ReadAllTextAsync(file, cancellationToken), text, StringComparison.Ordinal))
            {
                stale.Add(path);
            }
        }

        stale.AddRange(Left(root, pages.Keys));
        if (arguments.GetValue(write))
        {
            await Write(root, pages, stale, cancellationToken);
        }

        if (arguments.GetValue(json))
        {
            await CliJson.Write(new ArchDocsAnswer([.. pages.Keys], stale), types => types.ArchDocsAnswer);
        }
        else
        {
            Show(stale, arguments.GetValue(write));
        }

        return stale.Count > 0 && !arguments.GetValue(write) ? ExitCodes.Pending : ExitCodes.Done;
    }

    /// <summary>The pages of modules that are gone.</summary>
    private static IEnumerable<string> Left(string root, IEnumerable<string> pages) => Directory.Exists(Path.Combine(root, Folder))
        ? Directory.EnumerateFiles(Path.Combine(root, Folder)).Select(file => $"{Folder}/{Path.GetFileName(file)}").Except(pages, StringComparer.Ordinal)
        : [];

    private static async Task Write(string root, IReadOnlyDictionary<string, string> pages, IEnumerable<string> stale, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.Combine(root, Folder));
        foreach (var path in stale)
        {
            if (pages.TryGetValue(path, out var text))
            {
                await File.WriteAllTextAsync(Path.Combine(root, path), text, cancellationToken);
            }
            else
            {
                File.Delete(Path.Combine(root, path));
            }
        }
    }

    private static void Show(List<string> stale, bool written)
    {
        foreach (var path in stale)
        {
            Terminal.Out.MarkupLineInterpolated($"[yellow]{(written ? "written" : "stale")}[/]  {path}");
        }

        Terminal.Out.WriteLine(stale.Count == 0
            ? "The pages about the modules are as the product is."
            : written ? $"{stale.Count} written." : $"{stale.Count} stale. Write with: build/mono arch docs --write");
    }
}
