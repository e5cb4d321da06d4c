using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Monolith.Architecture;

/// <summary>A file's namespace is that of its folder.</summary>
internal sealed class NamespacesRule : SourceRule
{
    public override string Id => "MONO2001";

    public override string Name => "namespaces";

    public override string Refuses => "A namespace other than the project's own, or the project's followed by the file's folders; a type without namespace.";

    public override string Why => "Namespaces are how people and these rules tell who owns a type; a type under a false flag escapes both.";

    public override string Fix => "declare namespace Monolith.<Module>.<Layer>; after the folder the file lies in";

    protected override IEnumerable<Violation> Inspect(Project project, SourceFile file)
    {
        var deepest = string.Join('.', file.Folders.Prepend(project.Name));
        var wrong = from declared in file.Root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
                    let name = declared.Name.ToString()
                    where name != project.Name && name != deepest
                    select Refuse(project, file.Name, $"declares namespace {name} instead of {project.Name}", file.PlaceOf(declared.Name), name, project.Name);
        var missing = from type in file.Root.Members.OfType<BaseTypeDeclarationSyntax>()
                      where !(project.Kind is Kind.Host && type.Identifier.Text == "Program")
                      select Refuse(project, file.Name, $"declares {type.Identifier.Text} without a namespace instead of in {project.Name}", file.PlaceOf(type.Identifier), "no namespace", project.Name);
        return wrong.Concat(missing);
    }
}
