namespace Monolith.Architecture.Tests;

/// <summary>What the rules are tried on.</summary>
internal static class Houses
{
    public static string Repository { get; } = Codebase.FindRepositoryAbove(AppContext.BaseDirectory)
        ?? throw new DirectoryNotFoundException("These tests run in a clone of the repository.");

    public static Codebase Product { get; } = Read(Repository);

    /// <summary>A small house of its own, in which every rule is broken on purpose; all its projects are compiled into one assembly.</summary>
    public static Codebase Fixture { get; } = Read(Path.Combine(Repository, "tests", "Architecture.Fixture"), "Monolith.Architecture.Fixture");

    /// <summary>A house without projects, in which no rule finds anything to look at.</summary>
    public static Codebase Empty { get; } = Codebase.Read(SourceTree.InMemory([]), new Assemblies(AppContext.BaseDirectory));

    /// <summary>The names of the rules that are checked here, for theories.</summary>
    public static TheoryData<string> Rules => [.. RuleCatalog.Engine.Select(rule => rule.Name)];

    public static IReadOnlyList<Violation> Check(string rule, Codebase code) => RuleCatalog.Engine.Single(candidate => candidate.Name == rule).Check(code);

    private static Codebase Read(string root, string? assemblyOfAll = null) =>
        Codebase.Read(SourceTree.OnDisk(root), new Assemblies(AppContext.BaseDirectory), assemblyOfAll);
}
