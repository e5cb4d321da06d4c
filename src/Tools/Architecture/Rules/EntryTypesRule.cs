namespace Monolith.Architecture;

/// <summary>A module's outer layers show the host one type each.</summary>
internal sealed class EntryTypesRule : EngineRule<Project>
{
    public override string Id => "MONO2002";

    public override string Name => "entry-types";

    public override string Refuses => "A public type besides the one entry type, <Module>Api or <Module>Infrastructure, in a module's outer layers.";

    public override string Why => "What is internal cannot be used from elsewhere, so endpoints and adapters change freely.";

    public override string Fix => "keep <Module><Layer> as the project's only public type and make the others internal";

    protected override IEnumerable<Project> Select(Codebase code) =>
        code.Projects.Where(project => project is { Kind: Kind.Module, Layer: "Api" or "Infrastructure" });

    protected override IEnumerable<Violation> Inspect(Project subject, Codebase code)
    {
        var entry = subject.Unit + subject.Layer;
        var published = subject.Types.Where(type => type.IsPublic && !MemberName.IsGenerated(type)).Select(MemberName.Short).ToList();

        if (!published.Contains(entry, StringComparer.Ordinal))
            yield return Refuse(subject, entry, "is missing: the host has no entry to this project");
        foreach (var type in published.Where(type => type != entry))
            yield return Refuse(subject, type, $"is public beside {entry}");
    }
}
