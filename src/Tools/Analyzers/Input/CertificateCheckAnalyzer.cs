using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Monolith.Analyzers;

/// <summary>Refuses to replace the check of a server's certificate, whatever the replacement looks at.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CertificateCheckAnalyzer() : RefusalAnalyzer(Unchecked)
{
    private static readonly DiagnosticDescriptor Unchecked = Refuse(
        "MONO3015", "A certificate check of one's own",
        "'{0}' replaces the check of certificates: have the system trust the authority that issued the certificate",
        "Without the platform's check, whoever sits on the line reads and changes everything.");

    private protected override void Register(AnalysisContext context) => context.RegisterCompilationStartAction(start =>
    {
        if (start.Compilation.GetTypeByMetadataName("System.Net.Security.SslPolicyErrors") is not { } errors)
        {
            return;
        }

        start.RegisterOperationAction(
            operation =>
            {
                if (operation.Operation.Type is INamedTypeSymbol { DelegateInvokeMethod: { ReturnType.SpecialType: SpecialType.System_Boolean } invoke }
                    && invoke.Parameters.Any(parameter => SymbolEqualityComparer.Default.Equals(parameter.Type, errors)))
                {
                    Report(operation);
                }
            },
            OperationKind.DelegateCreation);
        start.RegisterOperationAction(
            operation =>
            {
                var assignment = (ISimpleAssignmentOperation)operation.Operation;
                if (SymbolEqualityComparer.Default.Equals(assignment.Target.Type, errors) && assignment is
                    { Target: IPropertyReferenceOperation or IFieldReferenceOperation, Value.ConstantValue: { HasValue: true, Value: not 0 } or { HasValue: false } })
                {
                    Report(operation);
                }
            },
            OperationKind.SimpleAssignment);
        start.RegisterOperationAction(
            operation =>
            {
                if (((IPropertyReferenceOperation)operation.Operation).Property.Name == "DangerousAcceptAnyServerCertificateValidator")
                {
                    Report(operation);
                }
            },
            OperationKind.PropertyReference);
    });

    private void Report(OperationAnalysisContext context) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), context.Operation.Syntax.ToString()));
}
