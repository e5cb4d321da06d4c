using Mono.Cecil;

namespace Monolith.Architecture;

/// <summary>Commands and queries are sealed records.</summary>
internal sealed class RequestsRule : EngineRule<(Project Project, TypeDefinition Type)>
{
    public override string Id => "MONO2003";

    public override string Name => "requests";

    public override string Refuses => "A command or query that is not a sealed record.";

    public override string Why => "A request is a value: it does not change on its way through the pipeline, and nobody derives a second meaning from it.";

    public override string Fix => "write public sealed record <UseCase>(…) : ICommand<…> or IQuery<…>";

    protected override IEnumerable<(Project Project, TypeDefinition Type)> Select(Codebase code) =>
        from project in code.Written
        from type in project.WrittenTypes
        where UseCases.IsRequest(type)
        select (project, type);

    protected override IEnumerable<Violation> Inspect((Project Project, TypeDefinition Type) subject, Codebase code)
    {
        var (project, type) = subject;
        if (!UseCases.IsRecord(type))
            yield return Refuse(project, MemberName.Of(type), "is not a record");
        if (!type.IsSealed)
            yield return Refuse(project, MemberName.Of(type), "is not sealed");
    }
}
