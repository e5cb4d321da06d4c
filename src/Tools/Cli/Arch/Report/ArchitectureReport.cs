using Monolith.Architecture;
using Monolith.Platform.Application;

namespace Monolith.Cli;

/// <summary>All that the report shows.</summary>
/// <param name="Map">The composed product.</param>
/// <param name="Coupling">What its compiled code needs of each other.</param>
/// <param name="Verdict">How it stands with the rules.</param>
/// <param name="Commit">The commit it was made at; null outside of a clone with history.</param>
/// <param name="MadeOn">The day it was made.</param>
internal sealed record ArchitectureReport(ProductMap Map, CouplingFigures Coupling, Verdict Verdict, string? Commit, DateOnly MadeOn)
{
    /// <summary>Who uses which types of whose contracts, by the compiled code.</summary>
    public IEnumerable<(string From, string To, IReadOnlyList<string> Types)> ContractUses => Coupling.Uses
        .Where(use => use.To.Layer is "Contracts" && use.To.Unit != use.From.Unit)
        .GroupBy(use => (use.From.ShortName, Contracts: use.To.ShortName))
        .OrderBy(group => group.Key.ShortName, StringComparer.Ordinal).ThenBy(group => group.Key.Contracts, StringComparer.Ordinal)
        .Select(group => (group.Key.ShortName, group.Key.Contracts, (IReadOnlyList<string>)[.. group.Select(use => use.Target).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]));

    /// <summary>The modules that people add; the platform, on which all of them stand, left out.</summary>
    public IEnumerable<MappedModule> Modules => Map.Modules.Where(module => module.Name != ProductMap.Platform);

    /// <summary>Who takes in an event: module and handler.</summary>
    public IEnumerable<(string Module, MappedSubscription Subscription)> HandlersOf(string message) =>
        Map.Modules.SelectMany(module => module.Handles.Where(handled => handled.Event == message), (module, handled) => (module.Name, handled));
}
