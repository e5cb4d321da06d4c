using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Monolith.CodeFixes;

/// <summary>Has a value that was only claimed to be there (MONO3002) throw at once where it is missing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class PresenceFix() : RefusalFix("Throw where it is missing", "MONO3002")
{
    private protected override (SyntaxNode Old, SyntaxNode Mended)? Mend(SyntaxNode node) =>
        node is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression, Operand: var value } claim && !IsNothing(value)
            ? (claim, SyntaxFactory.ParseExpression($"({value.WithoutTrivia()} ?? throw new InvalidOperationException(\"{Described(value)}\"))").WithTriviaFrom(claim))
            : null;

    /// <summary>What is nothing in any case needs another type or another beginning, which takes thought.</summary>
    private static bool IsNothing(ExpressionSyntax value) =>
        value.IsKind(SyntaxKind.NullLiteralExpression) || value.IsKind(SyntaxKind.DefaultLiteralExpression) || value is DefaultExpressionSyntax;

    private static string Described(ExpressionSyntax value) => value switch
    {
        IdentifierNameSyntax name => $"There is no {name.Identifier.ValueText}.",
        MemberAccessExpressionSyntax member => $"There is no {member.Name.Identifier.ValueText}.",
        _ => "What must be there is missing.",
    };
}
