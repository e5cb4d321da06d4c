using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Monolith.Analyzers;

/// <summary>Refuses to take from JSON what it may not hold: casts of nodes and of what was read, and reading into object.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class JsonCastAnalyzer() : RefusalAnalyzer(Cast)
{
    private static readonly DiagnosticDescriptor Cast = Refuse(
        "MONO3013", "An unchecked cast of JSON",
        "'{0}' trusts that JSON holds what it should: read into a named type, or test with a pattern, as, or TryGetValue",
        "JSON comes from outside; a cast that fails is an exception where a clear answer was due.");

    private protected override void Register(AnalysisContext context) => context.RegisterCompilationStartAction(start =>
    {
        if (start.Compilation.GetTypeByMetadataName("System.Text.Json.Nodes.JsonNode") is { } node)
        {
            start.RegisterOperationAction(operation => Conversion(operation, node), OperationKind.Conversion);
            start.RegisterOperationAction(operation => Call(operation, node), OperationKind.Invocation);
        }
    });

    private void Conversion(OperationAnalysisContext context, INamedTypeSymbol node)
    {
        var conversion = (IConversionOperation)context.Operation;
        if (conversion is { IsImplicit: false, IsTryCast: false } && conversion.Operand.Type is { } from
            && (from.Is(node) || Read(conversion.Operand) is not null) && !conversion.Conversion.IsIdentity && !conversion.Type.IsSameOrBaseOf(from))
        {
            Report(context);
        }
    }

    private void Call(OperationAnalysisContext context, INamedTypeSymbol node)
    {
        var call = (IInvocationOperation)context.Operation;
        var method = call.TargetMethod;
        if ((method.ContainingType.Is(node) && method.Name is "GetValue" or "AsObject" or "AsArray" or "AsValue")
            || Read(call)?.TypeArguments.Any(type => type.SpecialType is SpecialType.System_Object || type.TypeKind is TypeKind.Dynamic) == true)
        {
            Report(context);
        }
    }

    /// <summary>The method that reads JSON, where the operation is a call of one.</summary>
    private static IMethodSymbol? Read(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: { Name: "Deserialize" or "DeserializeAsync", ContainingType.Name: "JsonSerializer" } method } => method,
        IAwaitOperation awaited => Read(awaited.Operation),
        IConversionOperation { IsImplicit: true } implied => Read(implied.Operand),
        _ => null,
    };

    private void Report(OperationAnalysisContext context) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), context.Operation.Syntax.ToString()));
}
