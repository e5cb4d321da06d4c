using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Monolith.Analyzers;

/// <summary>Refuses to tell the compiler to trust that a value is there.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NullForgivingAnalyzer() : RefusalAnalyzer(Forgiving)
{
    private static readonly DiagnosticDescriptor Forgiving = Refuse(
        "MONO3002", "The null-forgiving operator",
        "'{0}' silences the compiler: test with a pattern (is {{ }} value), use required members, or make the value non-nullable where it is born",
        "It silences the one check that keeps NullReferenceException out, and stays silent when the code around it changes.");

    private protected override void Register(AnalysisContext context) => context.RegisterSyntaxNodeAction(
        node => node.ReportDiagnostic(Diagnostic.Create(Rule, node.Node.GetLocation(), node.Node.ToString())), SyntaxKind.SuppressNullableWarningExpression);
}
