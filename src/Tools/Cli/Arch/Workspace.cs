using Monolith.Architecture;

namespace Monolith.Cli;

/// <summary>The clone of the repository that commands about the architecture work in, and what its build left beside this program.</summary>
internal sealed class Workspace
{
    private Workspace(string root) => Root = root;

    public string Root { get; }

    /// <summary>The day that expiries are held against.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    /// <summary>The clone around the current folder, or else the one around the program.</summary>
    public static Workspace Find()
    {
        foreach (var folder in (string[])[Environment.CurrentDirectory, AppContext.BaseDirectory])
        {
            if (Codebase.FindRepositoryAbove(folder) is { } root)
            {
                return new Workspace(root);
            }
        }

        throw new CommandFailedException(
            $"There is no Monolith.sln above {Environment.CurrentDirectory}.",
            "Run it in a clone of the repository: the rules read project files and sources as well as compiled code.");
    }

    public Codebase ReadProduct() => Codebase.Read(SourceTree.OnDisk(Root), new Assemblies(AppContext.BaseDirectory, Root), ProductTables.Read());

    public WaiverFile ReadWaivers() => WaiverFile.Read(Root);
}
