using Mono.Cecil;

namespace Monolith.Architecture;

/// <summary>Every public type says in a sentence what it is.</summary>
internal sealed class SummariesRule : EngineRule<(Project Project, TypeDefinition Type)>
{
    public override string Id => "MONO2008";

    public override string Name => "summaries";

    public override string Refuses => "A public type without a <summary>.";

    public override string Why => "The sentence feeds the OpenAPI document and the reader who meets the type first in another module.";

    public override string Fix => "write one sentence that the name does not say already";

    protected override IEnumerable<(Project Project, TypeDefinition Type)> Select(Codebase code) =>
        from project in code.Written
        from type in project.WrittenTypes
        where UseCases.IsVisible(type)
        select (project, type);

    protected override IEnumerable<Violation> Inspect((Project Project, TypeDefinition Type) subject, Codebase code) =>
        subject.Project.Documented.Contains(subject.Type) ? [] : [Refuse(subject.Project, MemberName.Of(subject.Type), "is public and has no summary")];
}
