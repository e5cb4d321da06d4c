using FluentValidation;
using Monolith.Catalog.Domain;
using Monolith.Platform.Domain;

namespace Monolith.Catalog.Application;

/// <summary>The limits of a service's fields, said once for every command and query.</summary>
internal static class ServiceRules
{
    public static IRuleBuilderOptions<T, string?> IsName<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotEmpty().MaximumLength(ServiceContent.MaxNameLength).IsOneLine();

    public static IRuleBuilderOptions<T, string?> IsSlug<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(slug => slug is null || Slug.IsValid(slug))
            .WithMessage($"Must be 1 to {Slug.MaxLength} lower-case letters (a to z), digits and single hyphens between them.");

    public static IRuleBuilderOptions<T, string?> IsCategory<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(category => category is null || (Slug.IsValid(category) && category.Length <= ServiceContent.MaxCategoryLength))
            .WithMessage($"Must be 1 to {ServiceContent.MaxCategoryLength} lower-case letters (a to z), digits and single hyphens between them.");

    public static IRuleBuilderOptions<T, string?> IsSummary<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(ServiceContent.MaxSummaryLength).IsOneLine();

    public static IRuleBuilderOptions<T, string?> IsBody<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(Body.MaxLength)
            .Must(text => text is null || !text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
            .WithMessage("Must not hold control characters other than line breaks and tabs.");

    public static IRuleBuilderOptions<T, string?> IsMetaTitle<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(Seo.MaxTitleLength).IsOneLine().IsNotBlank();

    public static IRuleBuilderOptions<T, string?> IsMetaDescription<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(Seo.MaxDescriptionLength).IsOneLine().IsNotBlank();

    public static IRuleBuilderOptions<T, string?> IsImage<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(image => image is null || WebAddress.IsValid(image))
            .WithMessage($"Must be an absolute https address of at most {WebAddress.MaxLength} characters.");

    public static IRuleBuilderOptions<T, long> IsAmount<T>(this IRuleBuilder<T, long> rule) =>
        rule.InclusiveBetween(0, Money.MaxAmount);

    public static IRuleBuilderOptions<T, string?> IsCurrency<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(Currency.IsValid).WithMessage("Must be a currency's code of ISO 4217, such as EUR.");

    public static IRuleBuilderOptions<T, string?> IsOneLine<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => text is null || !text.Any(char.IsControl)).WithMessage("Must be one line without control characters.");

    private static IRuleBuilderOptions<T, string?> IsNotBlank<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => text is null || !string.IsNullOrWhiteSpace(text)).WithMessage("Must not be blank; null falls back to the service's own words.");
}
