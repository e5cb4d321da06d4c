using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Monolith.Analyzers;

/// <summary>Refuses secrets in sources and in the configuration beside them; the rest of the repository is scanned by the tests.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretAnalyzer() : RefusalAnalyzer(Secret)
{
    private static readonly DiagnosticDescriptor Secret = Refuse(
        "MONO3012", "A secret in source or configuration",
        "This looks like {0}: take it back, have it from the environment or a file that is not in the repository, and treat it as known to everybody",
        "What is committed stays in the history of every clone.");

    private protected override void Register(AnalysisContext context)
    {
        context.RegisterSyntaxTreeAction(tree => Report(
            tree.Tree.GetText(tree.CancellationToken), (span, finding) => tree.ReportDiagnostic(Diagnostic.Create(Rule, tree.Tree.GetLocation(span), finding.Kind))));
        context.RegisterAdditionalFileAction(file =>
        {
            if (file.AdditionalFile.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && file.AdditionalFile.GetText(file.CancellationToken) is { } text)
            {
                Report(text, (span, finding) => file.ReportDiagnostic(
                    Diagnostic.Create(Rule, Location.Create(file.AdditionalFile.Path, span, text.Lines.GetLinePositionSpan(span)), finding.Kind)));
            }
        });
    }

    private static void Report(SourceText text, Action<TextSpan, SecretFinding> report)
    {
        foreach (var finding in SecretScan.In(text.ToString()))
        {
            report(new TextSpan(finding.Start, finding.Length), finding);
        }
    }
}
