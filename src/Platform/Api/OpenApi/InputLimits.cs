using System.Globalization;
using FluentValidation;
using FluentValidation.Internal;
using FluentValidation.Validators;
using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

/// <summary>What a validator demands of each field, by the field's path, as far as its rules can be read.</summary>
internal sealed class InputLimits
{
    private readonly Dictionary<string, FieldLimits> fields = new(StringComparer.Ordinal);

    private InputLimits()
    {
    }

    /// <summary>The limits of one field; none for a field of which nothing is known.</summary>
    public FieldLimits this[string path] => fields.GetValueOrDefault(path) ?? FieldLimits.None;

    public static InputLimits Of(IValidator? validator)
    {
        var limits = new InputLimits();
        if (validator is not null)
        {
            limits.Add(validator, "");
        }

        return limits;
    }

    private void Add(IValidator validator, string prefix)
    {
        if (validator is PageRules rules)
        {
            fields["sort"] = FieldLimits.None with { Choices = rules.Sorts };
        }

        foreach (var rule in validator.CreateDescriptor().Rules)
        {
            var isEach = rule.GetType().GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICollectionRule<,>));
            var path = Join(prefix, rule.PropertyName) + (isEach ? "[]" : "");
            foreach (var component in rule.Components)
            {
                if (component.Validator is IChildValidatorAdaptor child)
                {
                    if (Nested(child) is { } nested)
                    {
                        Add(nested, path);
                    }
                }
                else
                {
                    fields[path] = this[path].With(component.Validator, component.GetUnformattedErrorMessage());
                }
            }
        }
    }

    private static string Join(string prefix, string? name) => string.IsNullOrEmpty(name) ? prefix : prefix.Length == 0 ? name : $"{prefix}.{name}";

    /// <summary>The validator of a part: the very instance where one was given, otherwise a new one.</summary>
    private static IValidator? Nested(IChildValidatorAdaptor child)
    {
        if (child.ValidatorType.GetConstructor(Type.EmptyTypes) is not null)
        {
            return Activator.CreateInstance(child.ValidatorType) as IValidator;
        }

        // The adaptor tells its instance only for a validation under way, so one of nothing is begun.
        var get = child.GetType().GetMethod("GetValidator");
        return get?.GetParameters() is [{ ParameterType: var context }, _]
            ? get.Invoke(child, [Activator.CreateInstance(context, [null]), null]) as IValidator
            : null;
    }
}

/// <summary>What is demanded of one field.</summary>
internal sealed record FieldLimits
{
    public static FieldLimits None { get; } = new();

    public int? MaxLength { get; init; }

    public int? MinLength { get; init; }

    public string? Pattern { get; init; }

    public string? Format { get; init; }

    public long? Minimum { get; init; }

    public long? Maximum { get; init; }

    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Demands that only words can express.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    public FieldLimits With(IPropertyValidator validator, string message) => validator switch
    {
        ILengthValidator { Max: > 0 } length => this with { MaxLength = length.Max, MinLength = length.Min > 0 ? length.Min : MinLength },
        INotEmptyValidator => this with { MinLength = MinLength ?? 1 },
        IBetweenValidator between => this with { Minimum = Number(between.From), Maximum = Number(between.To) },
        IRegularExpressionValidator { Expression: { } pattern } => this with { Pattern = pattern },
        IEmailValidator => this with { Format = "email" },
        _ when string.Equals(validator.Name, "PredicateValidator", StringComparison.Ordinal)
            && !message.Contains('{', StringComparison.Ordinal) && Choices.Count == 0 && !Remarks.Contains(message, StringComparer.Ordinal) =>
            this with { Remarks = [.. Remarks, message] },
        _ => this,
    };

    private static long? Number(object? value) => value is IConvertible number ? number.ToInt64(CultureInfo.InvariantCulture) : null;
}
