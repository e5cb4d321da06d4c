namespace Monolith.Architecture;

/// <summary>MediatR's own types are known in one project.</summary>
internal sealed class MediatorRule : EngineRule<Project>
{
    private const string Home = "Monolith.Platform.Application";

    public override string Id => "MONO1009";

    public override string Name => "mediator";

    public override string Refuses => $"A type of MediatR used outside of {Home}.";

    public override string Why => "Replacing or upgrading the mediator then touches one folder, not every use case.";

    public override string Fix => $"use ICommand, IQuery, their handlers and ISender of {Home}";

    protected override IEnumerable<Project> Select(Codebase code) => code.Written.Where(project => project.Name != Home);

    protected override IEnumerable<Violation> Inspect(Project subject, Codebase code) =>
        from use in subject.Uses
        where Assemblies.NameOf(use.Target) is "MediatR"
        select Refuse(subject, use.Member, $"uses {MemberName.Full(use.Target)}, which only {Home} may", subject.PlaceOf(use), MemberName.Full(use.Target));
}
