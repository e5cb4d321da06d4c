namespace Monolith.Architecture;

/// <summary>A module sees of another one what that one publishes, and nothing else.</summary>
internal sealed class WallsRule : DependencyRule
{
    public override string Id => "MONO1005";

    public override string Name => "walls";

    public override string Refuses => "A type of another module, unless it lies in that module's Contracts and the layer may see Contracts.";

    public override string Why => "A module changes its inside without asking the others, and can move to a process of its own.";

    public override string Fix => "subscribe to an integration event from the other module's Contracts and keep an own read copy";

    protected override IEnumerable<Project> Select(Codebase code) => code.Projects.Where(project => project.Kind is Kind.Module);

    protected override bool Judges(Project from, Project to) => to.Kind is Kind.Module && from.Unit != to.Unit;
}
