namespace Monolith.Architecture;

/// <summary>Code uses only the packages and frameworks of its layer, also those that arrive through another reference.</summary>
internal sealed class LibrariesRule : EngineRule<Project>
{
    public override string Id => "MONO1008";

    public override string Name => "libraries";

    public override string Refuses => "A type from a package or framework that the layer has no use for, however it became visible.";

    public override string Why => "References are transitive: Entity Framework reaches an Api project through its Application without being asked.";

    public override string Fix => "move the code to the layer whose work it does, behind an interface of the inner layer";

    protected override IEnumerable<Project> Select(Codebase code) => code.Projects.Where(Packages.Know);

    protected override IEnumerable<Violation> Inspect(Project subject, Codebase code) =>
        from use in subject.Uses
        let assembly = Assemblies.NameOf(use.Target)
        where assembly != subject.Assembly && !Assemblies.IsRuntime(assembly) && code.OwnerOf(use.Target) is null
            && !Packages.Allow(subject, assembly)
        select Refuse(
            subject,
            use.Member,
            $"uses {MemberName.Full(use.Target)} from {assembly}, which {subject.Layer} may not",
            subject.PlaceOf(use),
            MemberName.Full(use.Target),
            Packages.AllowedFor(subject));
}
