using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Monolith.Analyzers;

/// <summary>Refuses a task whose failure nobody sees: one that is discarded, and <c>async void</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ForgottenTaskAnalyzer() : RefusalAnalyzer(Forgotten)
{
    private static readonly DiagnosticDescriptor Forgotten = Refuse(
        "MONO3009", "A path without error handling",
        "'{0}' fails where nobody sees it: await it, or make it a background job of the platform",
        "An exception in a task that nobody awaits is lost, and one in async void ends the process.");

    private protected override void Register(AnalysisContext context)
    {
        context.RegisterOperationAction(Discarded, OperationKind.SimpleAssignment);
        context.RegisterSymbolAction(AsyncVoid, SymbolKind.Method);
        context.RegisterOperationAction(AsyncVoid, OperationKind.AnonymousFunction, OperationKind.LocalFunction);
    }

    private void Discarded(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IDiscardOperation && IsTask(assignment.Value.Type))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, assignment.Syntax.GetLocation(), assignment.Value.Syntax.ToString()));
        }
    }

    private void AsyncVoid(SymbolAnalysisContext context)
    {
        if (context.Symbol is IMethodSymbol { IsAsync: true, ReturnsVoid: true } method)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, method.Locations[0], method.Name));
        }
    }

    private void AsyncVoid(OperationAnalysisContext context)
    {
        var function = context.Operation is IAnonymousFunctionOperation { Symbol: var lambda } ? lambda : ((ILocalFunctionOperation)context.Operation).Symbol;
        if (function is { IsAsync: true, ReturnsVoid: true })
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), function.Name.Length > 0 ? function.Name : "async lambda"));
        }
    }

    private static bool IsTask(ITypeSymbol? type) => type.FullName() is
        "System.Threading.Tasks.Task" or "System.Threading.Tasks.Task`1" or "System.Threading.Tasks.ValueTask" or "System.Threading.Tasks.ValueTask`1";
}
