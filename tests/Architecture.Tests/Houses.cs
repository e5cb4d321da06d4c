using Monolith.Cli;

namespace Monolith.Architecture.Tests;

/// <summary>What the rules are tried on.</summary>
internal static class Houses
{
    public static string Repository { get; } = Codebase.FindRepositoryAbove(AppContext.BaseDirectory)
        ?? throw new DirectoryNotFoundException("These tests run in a clone of the repository.");

    public static Codebase Product { get; } = Codebase.Read(SourceTree.OnDisk(Repository), new Assemblies(AppContext.BaseDirectory, Repository), ProductTables.Read());

    /// <summary>A house without projects, in which no rule finds anything to look at.</summary>
    public static Codebase Empty { get; } = Codebase.Read(SourceTree.InMemory([]), new Assemblies(AppContext.BaseDirectory), []);

    /// <summary>The names of the rules that are checked here, for theories.</summary>
    public static TheoryData<string> Rules => [.. RuleCatalog.Engine.Select(rule => rule.Name)];

    public static IReadOnlyList<Violation> Check(string rule, Codebase code) => RuleCatalog.Engine.Single(candidate => candidate.Name == rule).Check(code);
}
