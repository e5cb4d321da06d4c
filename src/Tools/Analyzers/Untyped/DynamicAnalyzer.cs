using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Monolith.Analyzers;

/// <summary>Refuses <c>dynamic</c>, written or inferred.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DynamicAnalyzer() : RefusalAnalyzer(Dynamic)
{
    private static readonly DiagnosticDescriptor Dynamic = Refuse(
        "MONO3001", "The type dynamic",
        "'{0}' is dynamic: name the type, or write an interface for what the alternatives share",
        "A misspelt member fails at run time, in front of a user, instead of in the build.");

    private protected override void Register(AnalysisContext context)
    {
        context.RegisterSyntaxNodeAction(Written, SyntaxKind.IdentifierName);
        context.RegisterOperationAction(
            Used, OperationKind.DynamicInvocation, OperationKind.DynamicMemberReference, OperationKind.DynamicIndexerAccess, OperationKind.DynamicObjectCreation);
    }

    private void Written(SyntaxNodeAnalysisContext context)
    {
        if (context.Node is IdentifierNameSyntax { Identifier.Text: "dynamic" } name
            && context.SemanticModel.GetTypeInfo(name, context.CancellationToken).Type?.TypeKind is TypeKind.Dynamic)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, name.GetLocation(), name.Parent?.ToString() ?? "dynamic"));
        }
    }

    private void Used(OperationAnalysisContext context)
    {
        // The call around a member is reported, not the member as well.
        if (context.Operation is not { Kind: OperationKind.DynamicMemberReference, Parent.Kind: OperationKind.DynamicInvocation })
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), context.Operation.Syntax.ToString()));
        }
    }
}
