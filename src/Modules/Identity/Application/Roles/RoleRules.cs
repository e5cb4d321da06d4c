using FluentValidation;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>The limits of names and permissions, said once for every command and query.</summary>
internal static class RoleRules
{
    public const int MaxPermissions = 500;
    public const int MaxPermissionLength = 100;

    // A pattern rather than code, so that the documents can state it; the look-ahead keeps .NET's $ from passing a last line break.
    private const string OneLinePattern = @"^[^\u0000-\u001F\u007F-\u009F]*(?!\n)$";

    public static IRuleBuilderOptions<T, string?> IsRoleName<T>(this IRuleBuilder<T, string?> rule) => rule.IsSlug(RoleDetails.MaxNameLength);

    public static IRuleBuilderOptions<T, string?> IsSlug<T>(this IRuleBuilder<T, string?> rule, int maxLength) =>
        rule.MaximumLength(maxLength).Matches(Slug.Pattern).WithMessage("Must be lower-case letters (a to z), digits and single hyphens between them.");

    public static IRuleBuilderOptions<T, string?> IsOneLine<T>(this IRuleBuilder<T, string?> rule, int maxLength) =>
        rule.MaximumLength(maxLength).Matches(OneLinePattern).WithMessage("Must be one line without control characters.");

    public static IRuleBuilderOptions<T, string?> IsPermission<T>(this IRuleBuilder<T, string?> rule) => rule.NotEmpty().MaximumLength(MaxPermissionLength);

    public static IRuleBuilderOptions<T, IReadOnlyList<string>?> IsNotTooLong<T>(this IRuleBuilder<T, IReadOnlyList<string>?> rule, int max) =>
        rule.Must(list => list is null || list.Count <= max).WithMessage($"Must not hold more than {max}.");
}
