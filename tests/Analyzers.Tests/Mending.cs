using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Monolith.Analyzers.Tests;

/// <summary>Does what an editor does when somebody picks what it offers for a refusal.</summary>
internal static class Mending
{
    /// <summary>Mends the one thing that the analyzer finds in a text.</summary>
    /// <returns>The mended text, or the same one where nothing is offered.</returns>
    public static async Task<string> Mend(string text, DiagnosticAnalyzer analyzer, CodeFixProvider fix)
    {
        using var workspace = new AdhocWorkspace();
        var sample = Samples.Compile(text);
        var project = workspace.CurrentSolution.AddProject("Samples", "Samples", LanguageNames.CSharp)
            .WithMetadataReferences(sample.References).WithCompilationOptions(sample.Options).WithParseOptions(sample.SyntaxTrees[0].Options)
            .AddDocument("Usings.cs", await sample.SyntaxTrees[0].GetTextAsync()).Project;
        var document = project.AddDocument("Sample.cs", text);
        var found = (await Inspect(document, analyzer)).ShouldHaveSingleItem();

        CodeAction? offered = null;
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, found, (action, _) => offered = action, CancellationToken.None));
        if (offered is null)
        {
            return text;
        }

        var change = (await offered.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().ShouldHaveSingleItem();
        var mended = change.ChangedSolution.GetDocument(document.Id) ?? throw new InvalidOperationException("The fix lost the sample.");
        (await Inspect(mended, analyzer)).ShouldBeEmpty();
        return (await mended.GetTextAsync()).ToString();
    }

    /// <summary>What the analyzer finds in a document that compiles without a warning; CS1701, that packages know an older runtime, is none to the SDK either.</summary>
    private static async Task<IReadOnlyList<Diagnostic>> Inspect(Document document, DiagnosticAnalyzer analyzer)
    {
        var compilation = await document.Project.GetCompilationAsync() ?? throw new InvalidOperationException("The sample has no compilation.");
        compilation.GetDiagnostics().Where(diagnostic => diagnostic is { Severity: >= DiagnosticSeverity.Warning, Id: not "CS1701" }).ShouldBeEmpty();
        return await compilation.WithAnalyzers([analyzer]).GetAnalyzerDiagnosticsAsync();
    }
}
