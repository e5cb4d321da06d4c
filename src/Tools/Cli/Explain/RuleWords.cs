using FluentValidation;
using FluentValidation.Internal;
using FluentValidation.Validators;

namespace Monolith.Cli;

/// <summary>What a validator asks, in the words that a caller would be told.</summary>
internal static class RuleWords
{
    /// <summary>Every rule of a validator, those of validators within it included, in their order.</summary>
    public static IEnumerable<ExplainedRule> Of(IValidator validator, string within = "") =>
        validator.CreateDescriptor().Rules.SelectMany(rule => rule.Components.SelectMany(component => Of(rule, component, within)));

    private static IEnumerable<ExplainedRule> Of(IValidationRule rule, IRuleComponent component, string within)
    {
        var isEach = rule.GetType().GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ICollectionRule<,>));
        var member = $"{within}{Wire(rule.PropertyName)}{(isEach ? "[]" : "")}";
        if (Inner(component.Validator) is { } inner)
        {
            return Of(inner, member.Length == 0 ? "" : $"{member.TrimEnd('.')}.");
        }

        var condition = component.HasCondition || component.HasAsyncCondition || rule.HasCondition ? ", under a condition" : "";
        return [new(member, Words(component).TrimEnd('.') + condition)];
    }

    private static string Words(IRuleComponent component) => component.Validator switch
    {
        INotNullValidator => "must be given",
        INotEmptyValidator => "must not be empty",
        IExactLengthValidator exact => $"must have {exact.Max} characters",
        IMaximumLengthValidator length => $"at most {length.Max} characters",
        IMinimumLengthValidator length => $"at least {length.Min} characters",
        ILengthValidator length => $"{length.Min} to {length.Max} characters",
        IBetweenValidator between => $"from {between.From} to {between.To}",
        IComparisonValidator comparison when comparison.ValueToCompare is { } value => $"{Compared(comparison.Comparison)} {value}",
        IRegularExpressionValidator pattern when IsOwnMessage(component) is { } message => $"{message} ({pattern.Expression})",
        IRegularExpressionValidator pattern => $"must match {pattern.Expression}",
        _ => IsOwnMessage(component) ?? component.Validator.Name,
    };

    /// <summary>A message of the product's own; FluentValidation's have places for the member's name.</summary>
    private static string? IsOwnMessage(IRuleComponent component) =>
        component.GetUnformattedErrorMessage() is { Length: > 0 } message && !message.Contains('{', StringComparison.Ordinal) ? message : null;

    private static string Compared(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "must be",
        Comparison.NotEqual => "must not be",
        Comparison.LessThan => "less than",
        Comparison.LessThanOrEqual => "at most",
        Comparison.GreaterThan => "more than",
        _ => "at least",
    };

    /// <summary>The validator within one: of a member's own members, or included.</summary>
    private static IValidator? Inner(IPropertyValidator validator) =>
        validator is IChildValidatorAdaptor && validator.GetType() is { IsGenericType: true } type && type.GetMethod("GetValidator") is { } find
            ? find.Invoke(validator, [Activator.CreateInstance(typeof(ValidationContext<>).MakeGenericType(type.GetGenericArguments()[0]), [null]), null]) as IValidator
            : null;

    private static string Wire(string? member) => member is { Length: > 0 } ? char.ToLowerInvariant(member[0]) + member[1..] : "";
}
