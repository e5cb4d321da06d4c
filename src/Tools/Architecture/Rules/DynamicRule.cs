using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Monolith.Architecture;

/// <summary>The compiler checks every call.</summary>
internal sealed class DynamicRule : SourceRule
{
    public override string Id => "MONO3001";

    public override string Name => "dynamic";

    public override Gates Gates => Gates.Editor | Gates.Build | Gates.Ci;

    public override string Refuses => "The type dynamic.";

    public override string Why => "A misspelt member fails at run time, in front of a user, instead of in the build.";

    public override string Fix => "name the type, or write an interface for what the alternatives share";

    protected override IEnumerable<Violation> Inspect(Project project, SourceFile file) =>
        from name in file.Root.DescendantNodes().OfType<IdentifierNameSyntax>()
        where name.Identifier.Text == "dynamic"
        select Refuse(project, file.MemberOf(name), "is dynamic", file.PlaceOf(name), "dynamic");
}
