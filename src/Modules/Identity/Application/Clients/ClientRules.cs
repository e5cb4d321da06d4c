using FluentValidation;
using Monolith.Identity.Domain;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>The limits of a client's fields, said once for every command.</summary>
internal static class ClientRules
{
    // Outside Development the host refuses to start with this client in its database.
    private const string Reserved = "development";

    public static IRuleBuilderOptions<T, string?> IsClientId<T>(this IRuleBuilder<T, string?> rule) => rule
        .NotEmpty().IsSlug(Slug.MaxLength)
        .Must(id => !Guid.TryParse(id, out _)).WithMessage("Must not have the form of a UUID, which names a user.")
        .Must(id => id is not Reserved).WithMessage("Must not be 'development', which is reserved.");

    public static IRuleBuilderOptions<T, string?> IsClientName<T>(this IRuleBuilder<T, string?> rule) => rule.NotEmpty().IsOneLine(ClientDetails.MaxNameLength);

    public static IRuleBuilderOptions<T, string?> IsRedirectAddress<T>(this IRuleBuilder<T, string?> rule) => rule
        .NotEmpty().MaximumLength(RedirectAddress.MaxLength)
        .Must(RedirectAddress.IsValid)
        .WithMessage("Must be an absolute https address, or http on 127.0.0.1 or [::1], without fragment, credentials or wildcard.");
}
