using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Monolith.Analyzers;

/// <summary>Refuses to hold a thread until a task is done.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BlockingAnalyzer() : RefusalAnalyzer(Blocking)
{
    private static readonly DiagnosticDescriptor Blocking = Refuse(
        "MONO3016", "A blocking call on something asynchronous",
        "'{0}' holds a thread until the task is done: await it, and make the method async up to its caller",
        "Threads that wait are missing elsewhere; under load the pool runs dry and everything stands still.");

    private static readonly HashSet<string> Tasks = new(StringComparer.Ordinal)
    {
        "System.Threading.Tasks.Task", "System.Threading.Tasks.Task`1", "System.Threading.Tasks.ValueTask", "System.Threading.Tasks.ValueTask`1",
    };

    private static readonly HashSet<string> Awaiters = new(StringComparer.Ordinal)
    {
        "TaskAwaiter", "TaskAwaiter`1", "ValueTaskAwaiter", "ValueTaskAwaiter`1",
        "ConfiguredTaskAwaiter", "ConfiguredValueTaskAwaiter",
    };

    private protected override void Register(AnalysisContext context)
    {
        context.RegisterOperationAction(Property, OperationKind.PropertyReference);
        context.RegisterOperationAction(Call, OperationKind.Invocation, OperationKind.MethodReference);
    }

    private void Property(OperationAnalysisContext context)
    {
        var property = (IPropertyReferenceOperation)context.Operation;
        if (property.Property is { Name: "Result", ContainingType: var owner } && Tasks.Contains(owner.FullName()) && property.Parent is not INameOfOperation
            && !IsKnownToBeDone(property))
        {
            Report(context);
        }
    }

    private void Call(OperationAnalysisContext context)
    {
        var method = context.Operation is IInvocationOperation call ? call.TargetMethod : ((IMethodReferenceOperation)context.Operation).Method;
        var blocks = method.Name switch
        {
            "Wait" or "WaitAll" or "WaitAny" => Tasks.Contains(method.ContainingType.FullName()),
            "GetResult" => Awaiters.Contains(method.ContainingType.MetadataName),
            _ => false,
        };
        if (blocks && context.Operation.Parent is not INameOfOperation)
        {
            Report(context);
        }
    }

    /// <summary>Asked beforehand, in the same condition, whether it succeeded: then nothing waits.</summary>
    private static bool IsKnownToBeDone(IPropertyReferenceOperation result)
    {
        var question = $"{result.Instance?.Syntax}.IsCompletedSuccessfully";
        return result.Syntax.Ancestors().Any(around => (around switch
        {
            ConditionalExpressionSyntax choice => choice.Condition,
            IfStatementSyntax choice => choice.Condition,
            BinaryExpressionSyntax both => both.Left,
            _ => null,
        })?.ToString().Contains(question) == true);
    }

    private void Report(OperationAnalysisContext context) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), context.Operation.Syntax.ToString()));
}
