using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Monolith.CodeFixes;

/// <summary>Makes a cast of what was read from JSON a test (MONO3013), which is null where the type is another one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class TypeTestFix() : RefusalFix("Test the type with as", "MONO3013")
{
    private protected override (SyntaxNode Old, SyntaxNode Mended)? Mend(SyntaxNode node) =>
        node is CastExpressionSyntax { Type: not PredefinedTypeSyntax and not NullableTypeSyntax { ElementType: PredefinedTypeSyntax } } cast ? (cast, Test(cast)) : null;

    private static ExpressionSyntax Test(CastExpressionSyntax cast)
    {
        var test = SyntaxFactory.BinaryExpression(
            SyntaxKind.AsExpression,
            cast.Expression.WithoutTrivia().WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.Token(SyntaxKind.AsKeyword).WithTrailingTrivia(SyntaxFactory.Space),
            (cast.Type is NullableTypeSyntax { ElementType: var type } ? type : cast.Type).WithoutTrivia());
        ExpressionSyntax mended = cast.Parent is EqualsValueClauseSyntax or ArrowExpressionClauseSyntax or ReturnStatementSyntax or ArgumentSyntax
            ? test
            : SyntaxFactory.ParenthesizedExpression(test);
        return mended.WithTriviaFrom(cast);
    }
}
