using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Monolith.Architecture;

/// <summary>Nobody tells the compiler to trust that a value is there.</summary>
internal sealed class NullForgivingRule : SourceRule
{
    public override string Id => "MONO3002";

    public override string Name => "null-forgiving";

    public override Gates Gates => Gates.Editor | Gates.Build | Gates.Ci;

    public override string Refuses => "The null-forgiving operator, as in value!.";

    public override string Why => "It silences the one check that keeps NullReferenceException out, and stays silent when the code around it changes.";

    public override string Fix => "test with a pattern (is { } value), use required members, or make the value non-nullable where it is born";

    protected override IEnumerable<Violation> Inspect(Project project, SourceFile file) =>
        from expression in file.Root.DescendantNodes().OfType<PostfixUnaryExpressionSyntax>()
        where expression.IsKind(SyntaxKind.SuppressNullableWarningExpression)
        select Refuse(project, file.MemberOf(expression), $"writes {expression}", file.PlaceOf(expression), expression.ToString());
}
