using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Monolith.CodeFixes;

/// <summary>Awaits a task that was blocked on or discarded (MONO3016, MONO3009), where the function is async already.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AwaitFix() : RefusalFix("Await it", "MONO3016", "MONO3009")
{
    private protected override (SyntaxNode Old, SyntaxNode Mended)? Mend(SyntaxNode node) => node switch
    {
        ExpressionSyntax expression when IsInAsync(node) && TaskOf(expression) is { } task => (expression, Await(expression, task)),
        _ => null,
    };

    private static ExpressionSyntax? TaskOf(ExpressionSyntax expression) => expression switch
    {
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Right: var task } => task,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result", Expression: var task } => task,
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Wait", Expression: var task } } => task,
        InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax
            {
                Name.Identifier.ValueText: "GetResult",
                Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetAwaiter", Expression: var task } },
            },
        } => task,
        _ => null,
    };

    private static ExpressionSyntax Await(ExpressionSyntax old, ExpressionSyntax task)
    {
        ExpressionSyntax awaited = SyntaxFactory.AwaitExpression(
            SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), task.WithoutTrivia());
        return (old.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax ? SyntaxFactory.ParenthesizedExpression(awaited) : awaited).WithTriviaFrom(old);
    }

    /// <summary>The innermost function is async, and no lock lies between.</summary>
    private static bool IsInAsync(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(around => around is LockStatementSyntax || Modifiers(around) is not null) is { } around
        && Modifiers(around) is { } modifiers && modifiers.Any(SyntaxKind.AsyncKeyword);

    private static SyntaxTokenList? Modifiers(SyntaxNode node) => node switch
    {
        AnonymousFunctionExpressionSyntax function => function.Modifiers,
        LocalFunctionStatementSyntax function => function.Modifiers,
        BaseMethodDeclarationSyntax method => method.Modifiers,
        _ => null,
    };
}
