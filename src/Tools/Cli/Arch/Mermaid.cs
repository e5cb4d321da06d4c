using System.Globalization;
using System.Text;
using Monolith.Platform.Application;

namespace Monolith.Cli;

/// <summary>The product as a diagram that code hosts draw: modules, whose contracts they use, and which events go from one to the other.</summary>
internal static class Mermaid
{
    /// <summary>All modules, or one with its neighbours.</summary>
    public static string Of(ProductMap map, MappedModule? only = null)
    {
        var arrows = Arrows(map.Edges.Select(edge => (edge.From, edge.To)), map.Modules.SelectMany(module => module.Handles.Select(handled => (handled.Publisher, module.Name))))
            .Where(arrow => only is null || arrow.From == only.Name || arrow.To == only.Name).ToList();
        var nodes = only is null
            ? map.Modules.Select(module => module.Name)
            : arrows.SelectMany(arrow => (string[])[arrow.From, arrow.To]).Append(only.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return Draw(nodes, arrows);
    }

    /// <summary>The same from a snapshot's edges and subscriptions.</summary>
    /// <param name="snapshot">The architecture at one moment.</param>
    public static string Of(Snapshot snapshot)
    {
        var edges = snapshot["edges"].Keys.Select(edge => edge.Split(" -> ")).Select(edge => (edge[0], edge[1])).ToList();
        var events = snapshot["subscriptions"].Keys.Select(name => name.Split(" -> ")).Select(pair => (Module(pair[0]), Module(pair[1]))).ToList();
        var modules = edges.SelectMany(edge => (string[])[edge.Item1, edge.Item2.Split('.')[0]]).Concat(events.SelectMany(pair => (string[])[pair.Item1, pair.Item2]));
        return Draw(modules.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), Arrows(edges, events));

        static string Module(string name) => name.Split('.')[0] is { Length: > 0 } module ? char.ToUpperInvariant(module[0]) + module[1..] : name;
    }

    private static string Draw(IEnumerable<string> nodes, IEnumerable<Arrow> arrows)
    {
        var text = new StringBuilder("flowchart LR\n");
        foreach (var node in nodes)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {node}\n");
        }

        foreach (var arrow in arrows)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {arrow.From} {arrow.Shape}|{arrow.Label}| {arrow.To}\n");
        }

        return text.ToString();
    }

    private static IEnumerable<Arrow> Arrows(IEnumerable<(string From, string To)> uses, IEnumerable<(string Publisher, string Handler)> events) =>
    [
        .. uses.Select(edge => new Arrow(edge.From, edge.To.Split('.')[0], "-->", "uses contracts")),
        .. events.GroupBy(pair => pair).OrderBy(group => group.Key).Select(group => new Arrow(group.Key.Publisher, group.Key.Handler, "-.->", $"{group.Count()} {(group.Count() == 1 ? "event" : "events")}")),
    ];

    private sealed record Arrow(string From, string To, string Shape, string Label);
}
