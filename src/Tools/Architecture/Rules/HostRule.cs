namespace Monolith.Architecture;

/// <summary>The host knows everybody, and nobody knows the host but the command line, which composes the same product.</summary>
internal sealed class HostRule : EngineRule<Project>
{
    public override string Id => "MONO1006";

    public override string Name => "host";

    public override string Refuses => "A reference to Monolith.Host, in a project file or in code, from anything but the command line.";

    public override string Why =>
        "The composition root is the end of every arrow; a module that knows it runs nowhere else. " +
        "The command line operates the very product that the host composes, and nothing knows the command line.";

    public override string Fix => "take what is needed through options or an interface of the own layer, and let the host provide it";

    protected override IEnumerable<Project> Select(Codebase code) => code.Projects.Where(project => project.Kind is not (Kind.Host or Kind.Cli));

    protected override IEnumerable<Violation> Inspect(Project subject, Codebase code)
    {
        var references = subject.References(code)
            .Where(reference => reference.Project is { Kind: Kind.Host })
            .Select(reference => Refuse(subject, subject.FileName, $"references {reference.Name}, the composition root", reference.Place, reference.Name, Arrows.AllowedFor(subject)));
        var uses = subject.Uses
            .Where(use => code.OwnerOf(use.Target) is { Kind: Kind.Host })
            .Select(use => Refuse(subject, use.Member, $"uses {MemberName.Full(use.Target)} of the composition root", subject.PlaceOf(use), MemberName.Full(use.Target), Arrows.AllowedFor(subject)));
        return references.Concat(uses);
    }
}
