using Mono.Cecil;

namespace Monolith.Architecture;

/// <summary>An aggregate changes by its own methods only.</summary>
internal sealed class AggregatesRule : EngineRule<(Project Project, TypeDefinition Type)>
{
    public override string Id => "MONO2012";

    public override string Name => "aggregates";

    public override string Refuses => "A setter or field of an aggregate that other classes can write to, inherited or internal ones included.";

    public override string Why => "Every change passes the method that knows the rule and raises the event; a setter is a change that nobody checked and nobody hears of.";

    public override string Fix => "make the setter private and write a method that is named after what happens";

    protected override IEnumerable<(Project Project, TypeDefinition Type)> Select(Codebase code) =>
        from project in code.Projects
        where project.Kind is Kind.Module
        from type in project.WrittenTypes
        where UseCases.IsAggregate(type)
        select (project, type);

    protected override IEnumerable<Violation> Inspect((Project Project, TypeDefinition Type) subject, Codebase code)
    {
        var (project, type) = subject;
        return type.Properties.Where(Mutability.IsSettable).Cast<IMemberDefinition>()
            .Concat(type.Fields.Where(field => field is { IsPrivate: false, IsInitOnly: false, HasConstant: false, IsFamily: false }))
            .Select(member => Refuse(project, MemberName.Of(type, member), "can be written to by others"));
    }
}
