using FluentValidation;
using Monolith.Inquiries.Domain;
using Monolith.Platform.Domain;

namespace Monolith.Inquiries.Application;

/// <summary>The limits of what people write, said once for every command.</summary>
internal static class InquiryRules
{
    // Patterns rather than code, so that the documents can state them; the look-ahead keeps .NET's $ from passing a last line break.
    private const string OneLinePattern = @"^[^\u0000-\u001F\u007F-\u009F]*(?!\n)$";
    private const string LinesPattern = @"^[^\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]*$";
    private const string TokenPattern = @"^[A-Za-z0-9_-]*(?!\n)$";

    public static IRuleBuilderOptions<T, string?> IsSenderName<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotEmpty().MaximumLength(Sender.MaxNameLength).Matches(OneLinePattern).WithMessage("Must be one line without control characters.");

    public static IRuleBuilderOptions<T, string?> IsEmail<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotEmpty().MaximumLength(EmailAddress.MaxLength).Must(email => EmailAddress.IsValid(email)).WithMessage("Must be an e-mail address.");

    public static IRuleBuilderOptions<T, string?> IsMessage<T>(this IRuleBuilder<T, string?> rule) => rule
        .NotEmpty()
        .Length(Inquiry.MinMessageLength, Inquiry.MaxMessageLength)
        .IsLines()
        .Must(text => text is null || text.Trim().Length >= Inquiry.MinMessageLength || text.Length < Inquiry.MinMessageLength)
        .WithMessage($"Must say something in {Inquiry.MinMessageLength} characters at least, not counting blanks around it.");

    public static IRuleBuilderOptions<T, string?> IsText<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotEmpty().MaximumLength(Inquiry.MaxTextLength).IsLines();

    /// <summary>Whatever could be a token or a proof: base64url.</summary>
    public static IRuleBuilderOptions<T, string?> IsToken<T>(this IRuleBuilder<T, string?> rule, int maxLength) =>
        rule.MaximumLength(maxLength).Matches(TokenPattern).WithMessage("Must be letters (A to Z, a to z), digits, hyphens and underscores.");

    private static IRuleBuilderOptions<T, string?> IsLines<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Matches(LinesPattern).WithMessage("Must not hold control characters other than line breaks and tabs.");
}
