namespace Monolith.Architecture;

/// <summary>Within a module, and from a module to the platform, code uses only what the arrows' table allows.</summary>
internal sealed class LayersRule : DependencyRule
{
    public override string Id => "MONO1004";

    public override string Name => "layers";

    public override string Refuses => "A type used against the arrows of the layer table, within a module or in the platform.";

    public override string Why => "Decisions stay free of technology: the inner layers can be read, tested and kept while the outer ones change.";

    public override string Fix => "put an interface into the inner layer and implement it in the outer one, or move the code to the layer it belongs to";

    protected override IEnumerable<Project> Select(Codebase code) => code.Projects.Where(Arrows.Know);

    protected override bool Judges(Project from, Project to) =>
        to.Kind is not Kind.Host && !(from.Kind is Kind.Module && to.Kind is Kind.Module && from.Unit != to.Unit);
}
