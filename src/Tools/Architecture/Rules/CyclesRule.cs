namespace Monolith.Architecture;

/// <summary>References lead in one direction, from project to project and from module to module.</summary>
internal sealed class CyclesRule : EngineRule<(Project From, Project To, Place Place)>
{
    public override string Id => "MONO1010";

    public override string Name => "cycles";

    public override string Refuses => "A project that leads back to itself by its references, and a module that by its use of Contracts leads back to itself.";

    public override string Why => "What forms a circle can only be understood, released and moved as a whole: such modules are one module with two names.";

    public override string Fix => "let one of them publish what the other needs as an event, or move what both need to a module of its own";

    protected override IEnumerable<(Project From, Project To, Place Place)> Select(Codebase code) =>
        from project in code.Projects
        from reference in project.References(code)
        where reference.Project is not null
        select (project, reference.Project, reference.Place);

    protected override IEnumerable<Violation> Inspect((Project From, Project To, Place Place) subject, Codebase code)
    {
        var (from, to, place) = subject;
        var references = Select(code).ToList();
        var way = Way(to.Name, from.Name, references.Select(edge => (edge.From.Name, edge.To.Name)))
            ?? (AreModules(from, to) ? Way(to.Unit, from.Unit, references.Where(edge => AreModules(edge.From, edge.To)).Select(edge => (edge.From.Unit, edge.To.Unit))) : null);
        return way is null ? [] : [Refuse(from, from.FileName, $"references {to.Name}, which leads back: {string.Join(" -> ", way)}", place, to.Name)];
    }

    private static bool AreModules(Project from, Project to) => from.Kind is Kind.Module && to.Kind is Kind.Module && from.Unit != to.Unit;

    /// <summary>The shortest way along the edges, or null when there is none.</summary>
    private static IReadOnlyList<string>? Way(string start, string end, IEnumerable<(string From, string To)> edges)
    {
        var next = edges.ToLookup(edge => edge.From, edge => edge.To, StringComparer.Ordinal);
        var ways = new Queue<IReadOnlyList<string>>([[start]]);
        var seen = new HashSet<string>(StringComparer.Ordinal) { start };
        while (ways.TryDequeue(out var way))
        {
            if (way[^1] == end)
                return way;
            foreach (var node in next[way[^1]].Where(seen.Add))
                ways.Enqueue([.. way, node]);
        }

        return null;
    }
}
