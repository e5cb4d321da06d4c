using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Monolith.Analyzers;

/// <summary>
/// Refuses SQL that was put together from texts and went through a variable, which the rules of Entity Framework (EF1002, EF1003) do not
/// follow; what ADO.NET gets is for CA2100.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SqlAnalyzer() : RefusalAnalyzer(Sql)
{
    private const int Depth = 4;

    private static readonly DiagnosticDescriptor Sql = Refuse(
        "MONO3010", "SQL built from strings",
        "'{0}' receives SQL that is put together from texts: give values as parameters, FromSql($\"…\") and SqlQuery($\"…\") make them of the holes",
        "A value that becomes part of a statement can end it and begin another one.");

    private static readonly HashSet<string> Raw = new(StringComparer.Ordinal)
    {
        "FromSqlRaw", "SqlQueryRaw", "ExecuteSqlRaw", "ExecuteSqlRawAsync",
    };

    private static readonly HashSet<string> Builders = new(StringComparer.Ordinal) { "Concat", "Format", "Join", "Replace", "Insert", "Append" };

    private protected override void Register(AnalysisContext context) => context.RegisterOperationAction(
        operation =>
        {
            var call = (IInvocationOperation)operation.Operation;
            if (Raw.Contains(call.TargetMethod.Name) && call.TargetMethod.ContainingNamespace.ToDisplayString() == "Microsoft.EntityFrameworkCore"
                && call.Arguments.Any(argument => argument.Parameter?.Name == "sql" && !IsWrittenHere(argument.Value) && IsBuilt(argument.Value, Depth)))
            {
                operation.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), call.TargetMethod.Name));
            }
        },
        OperationKind.Invocation);

    /// <summary>Put together in the argument itself: that is for EF1002 and EF1003, and one alarm is enough.</summary>
    private static bool IsWrittenHere(IOperation value) =>
        (value is IConversionOperation conversion ? conversion.Operand : value) is IInterpolatedStringOperation or IBinaryOperation;

    private static bool IsBuilt(IOperation? value, int depth) => depth > 0 && value is { ConstantValue.HasValue: false } && value switch
    {
        IConversionOperation conversion => IsBuilt(conversion.Operand, depth),
        IInterpolatedStringOperation text => text.Parts.OfType<IInterpolationOperation>().Any(hole => IsText(hole.Expression)),
        ICompoundAssignmentOperation sum => IsText(sum.Value),
        IBinaryOperation sum => IsText(sum.LeftOperand) || IsText(sum.RightOperand),
        IConditionalOperation choice => IsBuilt(choice.WhenTrue, depth) || IsBuilt(choice.WhenFalse, depth),
        ICoalesceOperation choice => IsBuilt(choice.Value, depth) || IsBuilt(choice.WhenNull, depth),
        IInvocationOperation call => IsBuilder(call),
        ILocalReferenceOperation local => ValuesOf(local).Any(given => IsBuilt(given, depth - 1)),
        _ => false,
    };

    private static bool IsBuilder(IInvocationOperation call) => call.TargetMethod.ContainingType is { } owner
        && (owner.SpecialType is SpecialType.System_String ? Builders.Contains(call.TargetMethod.Name) : owner.Name == "StringBuilder" && call.TargetMethod.Name == "ToString");

    /// <summary>A hole that can hold any text; numbers, times, identifiers and constants are harmless.</summary>
    private static bool IsText(IOperation hole)
    {
        var value = hole is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : hole;
        return !value.ConstantValue.HasValue && value.Type is { IsValueType: false };
    }

    /// <summary>What a variable is given, where it is declared and later, in the same method; also <c>+=</c>, which builds.</summary>
    private static IEnumerable<IOperation> ValuesOf(ILocalReferenceOperation local)
    {
        IOperation body = local;
        while (body.Parent is { } parent)
        {
            body = parent;
        }

        foreach (var operation in body.Descendants())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation { Initializer.Value: { } initial } declared when SymbolEqualityComparer.Default.Equals(declared.Symbol, local.Local):
                    yield return initial;
                    break;
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assigned when SymbolEqualityComparer.Default.Equals(target.Local, local.Local):
                    yield return assigned.Value;
                    break;
                case ICompoundAssignmentOperation { Target: ILocalReferenceOperation target } added when SymbolEqualityComparer.Default.Equals(target.Local, local.Local):
                    yield return added;
                    break;
                default:
                    break;
            }
        }
    }
}
