using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Monolith.CodeFixes;

/// <summary>Throws on what a catch would have swallowed (MONO3008), after what it does.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ThrowOnFix() : RefusalFix("Throw it on", "MONO3008")
{
    private protected override (SyntaxNode Old, SyntaxNode Mended)? Mend(SyntaxNode node) =>
        node is CatchClauseSyntax { Block: var block } && block.Statements.LastOrDefault() is not (ReturnStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax)
            ? (block, block.AddStatements(SyntaxFactory.ThrowStatement()).WithAdditionalAnnotations(Formatter.Annotation))
            : null;
}
