using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace Monolith.CodeFixes;

/// <summary>Makes <c>async void</c> an <c>async Task</c> (MONO3009).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AsyncTaskFix() : RefusalFix("Return a Task", "MONO3009")
{
    private protected override (SyntaxNode Old, SyntaxNode Mended)? Mend(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax { ReturnType: PredefinedTypeSyntax returned } => (returned, TaskInsteadOf(returned)),
        LocalFunctionStatementSyntax { ReturnType: PredefinedTypeSyntax returned } => (returned, TaskInsteadOf(returned)),
        _ => null,
    };

    private static TypeSyntax TaskInsteadOf(PredefinedTypeSyntax returned) =>
        SyntaxFactory.ParseTypeName("System.Threading.Tasks.Task").WithAdditionalAnnotations(Simplifier.Annotation).WithTriviaFrom(returned);
}
