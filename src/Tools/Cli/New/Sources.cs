using Monolith.Architecture;

namespace Monolith.Cli;

/// <summary>The sources of the product, above the current directory.</summary>
/// <param name="Root">The folder of Monolith.sln.</param>
internal sealed record Sources(string Root)
{
    /// <summary>The database products that have migrations.</summary>
    public static IReadOnlyList<string> Providers { get; } = ["PostgreSql", "Sqlite", "SqlServer"];

    /// <summary>What is built and run.</summary>
    public static string Configuration => Environment.GetEnvironmentVariable("CONFIGURATION") is { Length: > 0 } chosen ? chosen : "Release";

    public IReadOnlyList<string> Modules => [.. Directory.GetDirectories(PathOf("src/Modules")).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    /// <summary>Finds the sources.</summary>
    public static Sources Find()
    {
        if (Codebase.FindRepositoryAbove(Environment.CurrentDirectory) is { } root)
        {
            return new(root);
        }

        throw new CommandFailedException("The sources are not here: there is no Monolith.sln in this folder or above it.", "Change to the repository, and run the command again.", ExitCodes.Usage);
    }

    /// <summary>A path within the sources, written with slashes.</summary>
    public string PathOf(string path) => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));

    public bool Has(string path) => Path.Exists(PathOf(path));

    public string Read(string path) => File.ReadAllText(PathOf(path));

    /// <summary>The files of a folder that match a pattern, as paths within the sources; none when there is no such folder.</summary>
    public IReadOnlyList<string> Files(string folder, string pattern, bool below = false) => !Directory.Exists(PathOf(folder)) ? [] :
    [
        .. Directory.EnumerateFiles(PathOf(folder), pattern, below ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>A module by its name, in whatever case.</summary>
    public string Module(string name) => Modules.FirstOrDefault(module => string.Equals(module, name, StringComparison.OrdinalIgnoreCase))
        ?? throw new CommandFailedException($"There is no module {name}.", $"There are: {string.Join(", ", Modules)}. A new one: mono new module {name}", ExitCodes.Usage);
}
