namespace Monolith.Architecture.Tests;

/// <summary>All rules of the house, in the order of the table in docs/architecture-rules.md.</summary>
internal static class Rules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        new ModulesRule(),
        new RegistrationRule(),
        new ReferencesRule(),
        new LayersRule(),
        new WallsRule(),
        new HostRule(),
        new PackagesRule(),
        new LibrariesRule(),
        new MediatorRule(),
        new NamespacesRule(),
        new EntryTypesRule(),
        new RequestsRule(),
        new HandlersRule(),
        new ValidatorsRule(),
        new RoutesRule(),
        new ContractsRule(),
        new SummariesRule(),
        new DynamicRule(),
        new NullForgivingRule(),
        new SuppressionsRule(),
    ];

    /// <summary>The rules' names, for theories.</summary>
    public static TheoryData<string> Names => [.. All.Select(rule => rule.Name)];

    public static IReadOnlyList<Violation> Check(string rule, Codebase code) => All.Single(candidate => candidate.Name == rule).Check(code);
}
