using System.Linq.Expressions;
using System.Text.Json;
using FluentValidation;
using FluentValidation.Results;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>Makes validation speak in the paths that callers write, and in one language.</summary>
internal static class Validators
{
    /// <summary>Sets FluentValidation's process-wide naming; safe to repeat.</summary>
    public static void UseWireNames()
    {
        ValidatorOptions.Global.PropertyNameResolver = (_, member, expression) =>
            expression is null ? member is null ? null : JsonNamingPolicy.CamelCase.ConvertName(member.Name) : PathOf(expression);
        ValidatorOptions.Global.LanguageManager.Enabled = false;
    }

    public static Error ToError(this ValidationResult result) =>
        PlatformErrors.Validation([.. result.Errors.Select(failure => new FieldError(failure.PropertyName, failure.ErrorMessage))]);

    private static string PathOf(LambdaExpression expression)
    {
        var path = "";
        for (var node = expression.Body; ;)
        {
            node = node is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand : node;
            if (node is not MemberExpression { Expression: { } owner } member)
            {
                return path;
            }

            // The value of an Optional is written by the caller under the name of the Optional itself.
            if (!Optional.IsOptional(owner.Type))
            {
                var name = JsonNamingPolicy.CamelCase.ConvertName(member.Member.Name);
                path = path.Length == 0 ? name : $"{name}.{path}";
            }

            node = owner;
        }
    }
}
