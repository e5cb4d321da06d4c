namespace Monolith.Architecture;

/// <summary>A table has one owner, and its keys stay at home.</summary>
internal sealed class TablesRule : EngineRule<TableFact>
{
    public override string Id => "MONO1011";

    public override string Name => "tables";

    public override string Refuses => "A table that two modules' contexts map, an entity of another module in a context, a table outside of the module's schema, and a foreign key that leads out of the module.";

    public override string Why => "A module whose tables others map or join cannot change them, and cannot move to a database of its own.";

    public override string Fix => "keep an own copy of what is needed, fed by the owner's events, and refer to the other's rows by their identifiers alone";

    protected override IEnumerable<TableFact> Select(Codebase code) => code.Tables;

    protected override IEnumerable<Violation> Inspect(TableFact subject, Codebase code)
    {
        var project = code.Projects.FirstOrDefault(candidate => candidate.Unit == subject.Module && candidate.Layer == "Infrastructure");
        if (project is null)
            yield break;

        foreach (var other in code.Tables.Where(other => other.Name == subject.Name && other.Module != subject.Module))
            yield return Say($"maps the table {subject.Name}, which {other.Module} maps as well", subject.Name);
        if (code.OwnerOf(subject.Entity) is { Kind: Kind.Module } owner && owner.Unit != subject.Module)
            yield return Say($"maps {subject.Entity}, which belongs to {owner.Unit}", subject.Entity);
        if (!subject.Schema.Equals(subject.Home, StringComparison.OrdinalIgnoreCase))
            yield return Say($"maps {subject.Name}, which lies outside of the module's schema", subject.Name);
        foreach (var reference in subject.References.Where(reference => !code.Tables.Any(table => table.Module == subject.Module && (table.Schema, table.Table) == (reference.Schema, reference.Table))))
            yield return Say($"has a foreign key from {subject.Name} to {reference.Schema}.{reference.Table}, which is not the module's own", $"{reference.Schema}.{reference.Table}");

        Violation Say(string problem, string target) => Refuse(project, subject.Context, problem, target: target, allowed: $"tables of the schema {subject.Home.ToLowerInvariant()}, with entities of {subject.Module}");
    }
}
