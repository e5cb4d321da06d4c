using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Monolith.Analyzers;

/// <summary>Refuses to catch whatever comes and hand none of it on, and to catch something in silence.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SwallowAnalyzer() : RefusalAnalyzer(Swallowed)
{
    private static readonly DiagnosticDescriptor Swallowed = Refuse(
        "MONO3008", "A swallowed exception",
        "'{0}' swallows what it catches: catch the type you expect and say in a comment why it is nothing, or hand the exception to the log or throw it on",
        "A bug that nobody hears of stays for years; what a caller can cause is a result, not an exception.");

    private protected override void Register(AnalysisContext context) => context.RegisterSyntaxNodeAction(Inspect, SyntaxKind.CatchClause);

    private void Inspect(SyntaxNodeAnalysisContext context)
    {
        var clause = (CatchClauseSyntax)context.Node;
        if (IsSilent(clause.Block) || (CatchesWhateverComes(clause, context) && !ThrowsOn(clause.Block) && !HandsOn(clause)))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, clause.CatchKeyword.GetLocation(), $"catch{clause.Declaration}"));
        }
    }

    private static bool IsSilent(BlockSyntax block) => block.Statements.Count == 0
        && !block.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia));

    private static bool CatchesWhateverComes(CatchClauseSyntax clause, SyntaxNodeAnalysisContext context)
    {
        if (clause.Declaration is not { } declaration)
        {
            return true;
        }

        var type = context.SemanticModel.GetTypeInfo(declaration.Type, context.CancellationToken).Type;
        return (type is ITypeParameterSymbol || type.FullName() is "System.Exception" or "System.SystemException") && !IsNarrowed(clause);
    }

    /// <summary><c>when (exception is A or B)</c> is as good as naming the types, and so is <c>when (IsTrouble(exception))</c>.</summary>
    private static bool IsNarrowed(CatchClauseSyntax clause) => clause.Filter is { } filter
        && (filter.FilterExpression is InvocationExpressionSyntax call && IsQuestion(call) || filter.DescendantNodes().OfType<IsPatternExpressionSyntax>().Any(test => NamesAType(test, clause)));

    private static bool IsQuestion(InvocationExpressionSyntax call) =>
        (call.Expression is MemberAccessExpressionSyntax member ? member.Name : call.Expression).ToString().StartsWith("Is", StringComparison.Ordinal);

    private static bool NamesAType(IsPatternExpressionSyntax test, CatchClauseSyntax clause) => test.Expression is IdentifierNameSyntax name && name.Identifier.ValueText == clause.Declaration?.Identifier.ValueText
        && test.Pattern is not UnaryPatternSyntax and not VarPatternSyntax and not RecursivePatternSyntax { Type: null };

    private static bool ThrowsOn(BlockSyntax block) => Own(block).Any(node => node is ThrowStatementSyntax or ThrowExpressionSyntax);

    private static bool HandsOn(CatchClauseSyntax clause)
    {
        var name = clause.Declaration?.Identifier.ValueText;
        return !string.IsNullOrEmpty(name) && clause.Block.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Any(use => use.Identifier.ValueText == name && use.FirstAncestorOrSelf<SyntaxNode>(IsGiven) is not null);
    }

    /// <summary>The exception, or something of it, is an argument, is answered, or is kept; a discard keeps nothing.</summary>
    private static bool IsGiven(SyntaxNode node) => node switch
    {
        ArgumentSyntax or ReturnStatementSyntax or YieldStatementSyntax => true,
        AssignmentExpressionSyntax { Left: not IdentifierNameSyntax { Identifier.ValueText: "_" } } => true,
        _ => false,
    };

    /// <summary>What runs in the block itself, not in a function it only declares.</summary>
    private static IEnumerable<SyntaxNode> Own(BlockSyntax block) =>
        block.DescendantNodes(node => node is not AnonymousFunctionExpressionSyntax and not LocalFunctionStatementSyntax);
}
