using Mono.Cecil;

namespace Monolith.Architecture;

/// <summary>What a module's Application and Contracts show to callers says its type.</summary>
internal sealed class ContractsRule : EngineRule<(Project Project, TypeDefinition Type)>
{
    public override string Id => "MONO2007";

    public override string Name => "contracts";

    public override string Refuses => "System.Object in a property, field or answer of a command, query, read model or event.";

    public override string Why => "The OpenAPI document, the source-generated JSON and the caller's compiler can only describe what is typed.";

    public override string Fix => "name the type; for alternatives, a record for each";

    protected override IEnumerable<(Project Project, TypeDefinition Type)> Select(Codebase code) =>
        from project in code.Projects
        where project is { Kind: Kind.Module, Layer: "Application" or "Contracts" }
        from type in project.WrittenTypes
        where UseCases.IsVisible(type)
        select (project, type);

    protected override IEnumerable<Violation> Inspect((Project Project, TypeDefinition Type) subject, Codebase code)
    {
        var (project, type) = subject;
        var members = type.Properties.Where(property => property.GetMethod is { IsPublic: true }).Select(property => (Member: MemberName.Of(type, property), Type: property.PropertyType))
            .Concat(type.Fields.Where(field => field is { IsPublic: true, IsSpecialName: false }).Select(field => (Member: MemberName.Of(type, field), Type: field.FieldType)))
            .Concat(type.Interfaces.Where(_ => UseCases.IsRequest(type)).Select(face => (Member: MemberName.Of(type), Type: face.InterfaceType)));
        return from member in members
               where Mentions(member.Type)
               select Refuse(project, member.Member, "is typed System.Object");
    }

    private static bool Mentions(TypeReference type) => type switch
    {
        GenericInstanceType constructed => constructed.GenericArguments.Any(Mentions),
        TypeSpecification wrapped => Mentions(wrapped.ElementType),
        _ => type.FullName == "System.Object",
    };
}
