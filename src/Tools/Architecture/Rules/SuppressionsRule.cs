using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Monolith.Architecture;

/// <summary>Who switches a check off says why, where it happens.</summary>
internal sealed partial class SuppressionsRule : SourceRule
{
    private static readonly string[] Attributes = ["SuppressMessage", "UnconditionalSuppressMessage"];

    public override string Id => "MONO3003";

    public override string Name => "suppressions";

    public override Gates Gates => Gates.Editor | Gates.Build | Gates.Ci;

    public override string Refuses =>
        "#pragma warning disable or #nullable disable without a reason in a comment on the same line, and SuppressMessage without a Justification.";

    public override string Why => "The next reader has to know whether the exception still holds.";

    public override string Fix => "repair what the check found, or write // and the reason behind the directive, or Justification = \"the reason\"";

    protected override IEnumerable<Violation> Inspect(Project project, SourceFile file) => Directives(project, file).Concat(Suppressions(project, file));

    private IEnumerable<Violation> Directives(Project project, SourceFile file) =>
        from trivia in file.Root.DescendantTrivia()
        where trivia.GetStructure() switch
        {
            PragmaWarningDirectiveTriviaSyntax pragma => pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword),
            NullableDirectiveTriviaSyntax nullable => nullable.SettingToken.IsKind(SyntaxKind.DisableKeyword),
            _ => false,
        }
        where !Reason().IsMatch(trivia.ToFullString())
        select Refuse(project, file.MemberOf(trivia.Token.Parent), $"writes {trivia.ToFullString().Trim()} without a reason", file.PlaceOf(trivia), trivia.ToFullString().Trim());

    private IEnumerable<Violation> Suppressions(Project project, SourceFile file) =>
        from attribute in file.Root.DescendantNodes().OfType<AttributeSyntax>()
        let name = attribute.Name.ToString().Split('.', ':')[^1].Replace("Attribute", "", StringComparison.Ordinal)
        where Attributes.Contains(name, StringComparer.Ordinal) && !HasJustification(attribute)
        select Refuse(project, file.MemberOf(attribute), $"writes [{attribute}] without a justification", file.PlaceOf(attribute), $"[{attribute}]");

    private static bool HasJustification(AttributeSyntax attribute) => attribute.ArgumentList?.Arguments.Any(argument =>
        argument.NameEquals?.Name.Identifier.Text == "Justification"
        && argument.Expression is not LiteralExpressionSyntax { Token.ValueText: "" or "<Pending>" }) ?? false;

    /// <summary>Two words at least; the rule's own number is no reason.</summary>
    [GeneratedRegex(@"//.*\p{L}{2,}\s+\p{L}+", RegexOptions.None, 1000)]
    private static partial Regex Reason();
}
