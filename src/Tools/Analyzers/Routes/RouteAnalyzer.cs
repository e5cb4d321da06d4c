using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Monolith.Analyzers;

/// <summary>Refuses a route that neither names a use case nor declares access, rate limit and how its input is checked.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RouteAnalyzer() : RefusalAnalyzer(Route)
{
    private static readonly DiagnosticDescriptor Route = Refuse(
        "MONO3004", "A route without access decision, rate limit and input validation",
        "'{0}' maps a route that says nothing of access, rate limit and input: name its use case ({0}<TUseCase>(…)), or add .Declare(access, limit, input, mediaType)",
        "Every route is denied unless granted, limited and checked; what forgets it here would be refused when the host starts.");

    private protected override void Register(AnalysisContext context) => context.RegisterCompilationStartAction(start =>
    {
        var routes = start.Compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Routing.IEndpointRouteBuilder");
        var conventions = start.Compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Builder.IEndpointConventionBuilder");
        var access = new PlatformTypes(start.Compilation).Access;
        if (routes is not null && conventions is not null)
        {
            start.RegisterOperationAction(operation => Inspect(operation, routes, conventions, access), OperationKind.Invocation);
        }
    });

    private void Inspect(OperationAnalysisContext context, INamedTypeSymbol routes, INamedTypeSymbol conventions, INamedTypeSymbol? access)
    {
        var map = (IInvocationOperation)context.Operation;
        var method = map.TargetMethod;
        if (method.Name.StartsWith("Map", StringComparison.Ordinal) && method.Name != "MapGroup" && method.IsExtensionMethod
            && !method.ContainingNamespace.ToDisplayString().StartsWith("Monolith.", StringComparison.Ordinal)
            && SymbolEqualityComparer.Default.Equals(method.OriginalDefinition.Parameters[0].Type, routes)
            && (SymbolEqualityComparer.Default.Equals(method.ReturnType, conventions) || method.ReturnType.Implementing(conventions).Any())
            && !IsDeclared(map, access))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, map.Syntax.GetLocation(), method.Name));
        }
    }

    /// <summary>The route is declared, or the group that it is mapped in.</summary>
    private static bool IsDeclared(IInvocationOperation map, INamedTypeSymbol? access) => IsDeclared((IOperation)map, access) || IsInDeclaredGroup(map, access);

    private static bool IsInDeclaredGroup(IInvocationOperation map, INamedTypeSymbol? access)
    {
        var group = map.Arguments[0].Value;
        while (group is IConversionOperation conversion)
        {
            group = conversion.Operand;
        }

        return group is ILocalReferenceOperation { Local: var local } && Body(map).Descendants().Any(operation => operation switch
        {
            IVariableDeclaratorOperation declared => SymbolEqualityComparer.Default.Equals(declared.Symbol, local)
                && declared.Descendants().OfType<IInvocationOperation>().Any(call => Declares(call, access)),
            IInvocationOperation call => Declares(call, access) && call.Arguments.FirstOrDefault()?.Value is var receiver
                && (receiver is IConversionOperation { Operand: var operand } ? operand : receiver) is ILocalReferenceOperation use
                && SymbolEqualityComparer.Default.Equals(use.Local, local),
            _ => false,
        });
    }

    /// <summary>Somewhere along the chain of calls, or on the variable that holds the route, it is declared.</summary>
    private static bool IsDeclared(IOperation route, INamedTypeSymbol? access)
    {
        for (var call = Next(route); call is not null; route = call, call = Next(call))
        {
            if (Declares(call, access))
            {
                return true;
            }
        }

        return route.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }
            && Body(route).Descendants().OfType<ILocalReferenceOperation>()
                .Any(use => SymbolEqualityComparer.Default.Equals(use.Local, local) && IsDeclared(use, access));
    }

    private static IInvocationOperation? Next(IOperation receiver)
    {
        var parent = receiver.Parent;
        while (parent is IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent as IInvocationOperation ?? (parent as IArgumentOperation)?.Parent as IInvocationOperation;
    }

    private static bool Declares(IInvocationOperation call, INamedTypeSymbol? access) => call.TargetMethod.Name switch
    {
        "Declare" => call.TargetMethod.ContainingNamespace.ToDisplayString().StartsWith("Monolith.", StringComparison.Ordinal),
        "WithMetadata" => call.Arguments.SelectMany(Given).Any(given => given.Type.Is(access)),
        _ => false,
    };

    private static IEnumerable<IOperation> Given(IArgumentOperation argument)
    {
        var values = argument.Value is IArrayCreationOperation { Initializer.ElementValues: var elements } ? elements : ImmutableArray.Create(argument.Value);
        return values.Select(value => value is IConversionOperation conversion ? conversion.Operand : value);
    }

    private static IOperation Body(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }
}
