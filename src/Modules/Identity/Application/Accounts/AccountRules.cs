using FluentValidation;
using Monolith.Identity.Domain;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>The limits of what people type about their accounts.</summary>
internal static class AccountRules
{
    public static IRuleBuilderOptions<T, string> IsEmail<T>(this IRuleBuilder<T, string> rule) =>
        rule.NotEmpty().MaximumLength(EmailAddress.MaxLength).Must(EmailAddress.IsValid).WithMessage("Must be an e-mail address.");

    /// <summary>A password that exists or does not; what is good enough for a new one is not asked.</summary>
    public static IRuleBuilderOptions<T, string> IsPassword<T>(this IRuleBuilder<T, string> rule) =>
        rule.NotEmpty().MaximumLength(Password.MaxTypedLength).Must(Password.IsReadable).WithMessage("Must be text.");

    public static IRuleBuilderOptionsConditions<T, string> IsNewPassword<T>(this IRuleBuilder<T, string> rule) =>
        rule.NotEmpty().MaximumLength(Password.MaxTypedLength).Custom((password, context) =>
        {
            if (password is { Length: > 0 and <= Password.MaxTypedLength } && Password.Problem(password) is { } problem)
            {
                context.AddFailure(problem);
            }
        });

    public static IRuleBuilderOptions<T, string> IsChallengeToken<T>(this IRuleBuilder<T, string> rule) => rule.NotEmpty().MaximumLength(ChallengeToken.Length);
}
