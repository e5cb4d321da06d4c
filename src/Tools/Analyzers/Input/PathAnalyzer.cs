using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Monolith.Analyzers;

/// <summary>Refuses a caller's text as a path in the file system or as an address to go to.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PathAnalyzer() : RefusalAnalyzer(Unguarded)
{
    private static readonly DiagnosticDescriptor Unguarded = Refuse(
        "MONO3014", "A path or address from input without a guard",
        "'{0}' takes a path or address from input as it came: choose it by an identifier, keep Path.GetFileName of it, or make it a WebAddress or a local path first",
        "With .. a caller reads other files, and with an address of their own they lead people, or this server, elsewhere.");

    private static readonly HashSet<string> Addresses = new(StringComparer.Ordinal)
    {
        "GetAsync", "GetStringAsync", "GetStreamAsync", "GetByteArrayAsync", "PostAsync", "PutAsync", "PatchAsync", "DeleteAsync",
        "GetFromJsonAsync", "PostAsJsonAsync", "PutAsJsonAsync", "PatchAsJsonAsync", "DeleteFromJsonAsync",
    };

    private protected override void Register(AnalysisContext context) => context.RegisterCompilationStartAction(start =>
    {
        var origin = new Origin(start.Compilation);
        start.RegisterOperationAction(
            operation =>
            {
                var call = (IInvocationOperation)operation.Operation;
                if (Leads(call.TargetMethod))
                {
                    Inspect(operation, call.Arguments, call.TargetMethod.Name, origin);
                }
            },
            OperationKind.Invocation);
        start.RegisterOperationAction(
            operation =>
            {
                var creation = (IObjectCreationOperation)operation.Operation;
                if (creation.Type.FullName() is "System.Uri" or "System.IO.FileStream" or "System.IO.FileInfo" or "System.IO.DirectoryInfo" or "System.IO.StreamReader"
                    or "System.IO.StreamWriter" or "System.Net.Http.HttpRequestMessage" or "Monolith.Platform.Api.SeeOther")
                {
                    Inspect(operation, creation.Arguments, creation.Type?.Name ?? "", origin);
                }
            },
            OperationKind.ObjectCreation);
        start.RegisterOperationAction(
            operation =>
            {
                var assignment = (ISimpleAssignmentOperation)operation.Operation;
                if (assignment.Target is IPropertyReferenceOperation { Property: { Name: "Location", ContainingType.Name: "IHeaderDictionary" } } && origin.IsInput(assignment.Value))
                {
                    Report(operation, "Location");
                }
            },
            OperationKind.SimpleAssignment);
    });

    private static bool Leads(IMethodSymbol method) => method.ContainingType.FullName() switch
    {
        "System.IO.File" or "System.IO.Directory" => true,
        "System.IO.Path" => method.Name is "Combine" or "Join",
        "Microsoft.AspNetCore.Http.Results" or "Microsoft.AspNetCore.Http.TypedResults" => method.Name is "Redirect" or "PhysicalFile",
        "Microsoft.AspNetCore.Http.HttpResponse" => method.Name is "Redirect",
        "System.Net.Http.HttpClient" or "System.Net.Http.Json.HttpClientJsonExtensions" => Addresses.Contains(method.Name),
        _ => false,
    };

    private void Inspect(OperationAnalysisContext context, IEnumerable<IArgumentOperation> arguments, string receiver, Origin origin)
    {
        if (arguments.Where(argument => argument.Parameter?.Name is not ("contents" or "content" or "value" or "bytes"))
            .SelectMany(Given).Any(value => origin.IsInput(value)))
        {
            Report(context, receiver);
        }
    }

    private static IEnumerable<IOperation> Given(IArgumentOperation argument) => argument.Value switch
    {
        IArrayCreationOperation { Initializer.ElementValues: var elements } => elements,
        ICollectionExpressionOperation { Elements: var elements } => elements,
        var value => [value],
    };

    private void Report(OperationAnalysisContext context, string receiver) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), receiver));
}
