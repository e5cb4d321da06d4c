using FluentValidation;
using Monolith.Catalog.Domain;
using Monolith.Platform.Domain;

namespace Monolith.Catalog.Application;

/// <summary>The limits of a service's fields, said once for every command and query.</summary>
internal static class ServiceRules
{
    // Patterns rather than code, so that the documents can state them; the look-ahead keeps .NET's $ from passing a last line break.
    private const string OneLinePattern = @"^[^\u0000-\u001F\u007F-\u009F]*(?!\n)$";
    private const string LinesPattern = @"^[^\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]*$";

    public static IRuleBuilderOptions<T, string?> IsName<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotEmpty().MaximumLength(ServiceContent.MaxNameLength).IsOneLine();

    public static IRuleBuilderOptions<T, string?> IsSlug<T>(this IRuleBuilder<T, string?> rule) => rule.IsSlug(Slug.MaxLength);

    public static IRuleBuilderOptions<T, string?> IsCategory<T>(this IRuleBuilder<T, string?> rule) => rule.IsSlug(ServiceContent.MaxCategoryLength);

    public static IRuleBuilderOptions<T, string?> IsSummary<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(ServiceContent.MaxSummaryLength).IsOneLine();

    public static IRuleBuilderOptions<T, string?> IsBody<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(Body.MaxLength).Matches(LinesPattern).WithMessage("Must not hold control characters other than line breaks and tabs.");

    public static IRuleBuilderOptions<T, string?> IsMetaTitle<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(Seo.MaxTitleLength).IsOneLine().IsNotBlank();

    public static IRuleBuilderOptions<T, string?> IsMetaDescription<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(Seo.MaxDescriptionLength).IsOneLine().IsNotBlank();

    public static IRuleBuilderOptions<T, string?> IsImage<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(WebAddress.MaxLength).Must(image => image is null || WebAddress.IsValid(image)).WithMessage("Must be an absolute https address.");

    public static IRuleBuilderOptions<T, long> IsAmount<T>(this IRuleBuilder<T, long> rule) =>
        rule.InclusiveBetween(0, Money.MaxAmount);

    public static IRuleBuilderOptions<T, string?> IsCurrency<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(Currency.CodeLength).Must(Currency.IsValid).WithMessage("Must be a currency's code of ISO 4217, such as EUR.");

    public static IRuleBuilderOptions<T, string?> IsOneLine<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Matches(OneLinePattern).WithMessage("Must be one line without control characters.");

    private static IRuleBuilderOptions<T, string?> IsSlug<T>(this IRuleBuilder<T, string?> rule, int maxLength) =>
        rule.MaximumLength(maxLength).Matches(Slug.Pattern).WithMessage("Must be lower-case letters (a to z), digits and single hyphens between them.");

    private static IRuleBuilderOptions<T, string?> IsNotBlank<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => text is null || !string.IsNullOrWhiteSpace(text)).WithMessage("Must not be blank; null falls back to the service's own words.");
}
