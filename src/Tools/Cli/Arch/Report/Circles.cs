namespace Monolith.Cli;

/// <summary>Finds parts that need each other in a circle.</summary>
internal static class Circles
{
    /// <summary>Each circle once: the parts that reach each other, in the order of their names.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> In(IReadOnlyList<Coupling> parts)
    {
        var uses = parts.ToDictionary(part => part.Name, part => part.Uses, StringComparer.Ordinal);
        var reach = parts.ToDictionary(part => part.Name, part => ReachOf(part.Name, uses), StringComparer.Ordinal);
        return
        [
            .. parts.Select(part => parts.Where(other => other.Name == part.Name || (reach[part.Name].Contains(other.Name) && reach[other.Name].Contains(part.Name))).Select(other => other.Name).Order(StringComparer.Ordinal).ToList())
                .Where(circle => circle.Count > 1)
                .DistinctBy(circle => circle[0], StringComparer.Ordinal),
        ];
    }

    private static HashSet<string> ReachOf(string start, Dictionary<string, IReadOnlyList<string>> uses)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>(uses[start]);
        while (waiting.TryPop(out var next))
        {
            if (reached.Add(next))
            {
                foreach (var further in uses.GetValueOrDefault(next) ?? [])
                {
                    waiting.Push(further);
                }
            }
        }

        return reached;
    }
}
