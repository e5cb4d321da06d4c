namespace Monolith.Architecture;

/// <summary>A folder of src/Modules is a module with its layers.</summary>
internal sealed class ModulesRule : EngineRule<string>
{
    private static readonly string[] Required = ["Domain", "Application", "Infrastructure", "Api"];

    private static readonly string[] Optional = ["Contracts"];

    public override string Id => "MONO1001";

    public override string Name => "modules";

    public override string Refuses => "A folder in src/Modules that lacks a layer, or holds something that is none.";

    public override string Why => "Tools and tests find modules by their folders; a project in the wrong place is seen by none of them.";

    public override string Fix => "give the module Domain, Application, Infrastructure and Api, and Contracts once it publishes something";

    protected override IEnumerable<string> Select(Codebase code) => code.Modules;

    protected override IEnumerable<Violation> Inspect(string subject, Codebase code)
    {
        var layers = code.Projects.Where(project => project.Kind is Kind.Module && project.Unit == subject).Select(project => project.Layer).ToList();
        return Required.Except(layers, StringComparer.Ordinal).Select(layer => Say($"has no project in {layer}"))
            .Concat(layers.Except(Required, StringComparer.Ordinal).Except(Optional, StringComparer.Ordinal).Select(layer => Say($"has a project in {layer}, which is no layer")));

        Violation Say(string problem) => new(this, "src/Modules", subject, problem, Place.Of($"src/Modules/{subject}"), Target: problem, string.Join(", ", Required.Concat(Optional)));
    }
}
