using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Monolith.Analyzers;

/// <summary>
/// Tells whether a text is a caller's as it came: a member of a command or query, a text that a route handler takes, or what is read from
/// the request; directly, in a concatenation or interpolation, or through variables. What went through any other method has been looked at.
/// </summary>
internal sealed class Origin(Compilation compilation)
{
    private const int Depth = 4;

    /// <summary>What changes the looks of a text and takes no danger out of it.</summary>
    private static readonly HashSet<string> Cosmetic = new(StringComparer.Ordinal) { "ToString", "Trim", "TrimStart", "TrimEnd", "ToLowerInvariant", "ToUpperInvariant", "Replace" };

    private readonly PlatformTypes platform = new(compilation);
    private readonly INamedTypeSymbol? request = compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Http.HttpRequest");
    private readonly INamedTypeSymbol? endpoints = compilation.GetTypeByMetadataName("Monolith.Platform.Api.IEndpoints");

    public bool IsInput(IOperation? value, int depth = Depth) => depth > 0 && value switch
    {
        null or { ConstantValue.HasValue: true } => false,
        IConversionOperation conversion => IsInput(conversion.Operand, depth),
        IInterpolatedStringOperation text => text.Parts.OfType<IInterpolationOperation>().Any(hole => IsInput(hole.Expression, depth)),
        IBinaryOperation sum => IsInput(sum.LeftOperand, depth) || IsInput(sum.RightOperand, depth),
        ICoalesceOperation choice => IsInput(choice.Value, depth) || IsInput(choice.WhenNull, depth),
        IConditionalOperation choice => IsInput(choice.WhenTrue, depth) || IsInput(choice.WhenFalse, depth),
        IConditionalAccessOperation access => IsInput(access.Operation, depth),
        IArrayElementReferenceOperation element => IsInput(element.ArrayReference, depth),
        IInvocationOperation { Instance: { } instance } call when Cosmetic.Contains(call.TargetMethod.Name) => IsInput(instance, depth),
        ILocalReferenceOperation local => ValuesOf(local).Any(given => IsInput(given, depth - 1)),
        IPropertyReferenceOperation { Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Boolean } => false,
        IPropertyReferenceOperation { Type.Name: "Guid" or "DateTimeOffset" } => false,
        IPropertyReferenceOperation member => IsRequest(member.Instance) || IsInput(member.Instance, depth),
        IParameterReferenceOperation { Parameter: var parameter } => parameter.Type.SpecialType is SpecialType.System_String && IsRouteHandler(parameter.ContainingSymbol),
        _ => false,
    };

    private bool IsRequest(IOperation? instance) => instance?.Type is { } type && (type.Is(request) || platform.Answers(type).Any());

    /// <summary>A method, or a function within one, of a table of routes.</summary>
    private bool IsRouteHandler(ISymbol symbol) => endpoints is not null && symbol.ContainingType is { } owner && owner.Implementing(endpoints).Any();

    private static IEnumerable<IOperation> ValuesOf(ILocalReferenceOperation local)
    {
        IOperation body = local;
        while (body.Parent is { } parent)
        {
            body = parent;
        }

        return body.Descendants().Select(operation => operation switch
        {
            IVariableDeclaratorOperation { Initializer.Value: { } initial } declared when SymbolEqualityComparer.Default.Equals(declared.Symbol, local.Local) => initial,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } given when SymbolEqualityComparer.Default.Equals(target.Local, local.Local) => given.Value,
            _ => null,
        }).OfType<IOperation>();
    }
}
