namespace Monolith.Architecture;

/// <summary>All rules of the house, in the order of their ids.</summary>
internal static class RuleCatalog
{
    /// <summary>The rules that are checked here.</summary>
    public static IReadOnlyList<EngineRule> Engine { get; } =
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
        new CyclesRule(),
        new TablesRule(),
        new ForeignSqlRule(),
        new TechnologyRule(),
        new NamespacesRule(),
        new EntryTypesRule(),
        new RequestsRule(),
        new HandlersRule(),
        new ValidatorsRule(),
        new RoutesRule(),
        new ContractsRule(),
        new SummariesRule(),
        new OneHandlerRule(),
        new OneValidatorRule(),
        new EventsRule(),
        new AggregatesRule(),
        new NamesRule(),
        new DynamicRule(),
        new NullForgivingRule(),
        new SuppressionsRule(),
    ];

    /// <summary>Every rule, also those that an analyzer or the host's start enforces.</summary>
    public static IReadOnlyList<Rule> All { get; } = [.. Engine.Append<Rule>(new WaiversRule()).Append(new CrossingsRule()).Concat(Refusals.All).OrderBy(rule => rule.Id, StringComparer.Ordinal)];
}
