using Monolith.Identity.Application;
using Monolith.Platform.Application;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Monolith.Identity.Infrastructure;

/// <summary>Tells operators what was refused, and gives refusals the form that the product's answers have.</summary>
internal sealed class Refusals(IOpenIddictApplicationManager applications, SecurityEvents events) : IOpenIddictServerHandler<ProcessErrorContext>
{
    public static OpenIddictServerHandlerDescriptor Descriptor { get; } = OpenIddictServerHandlerDescriptor.CreateBuilder<ProcessErrorContext>()
        .UseScopedHandler<Refusals>()
        .SetOrder(OpenIddictServerHandlers.AttachErrorParameters.Descriptor.Order - 1)
        .Build();

    public async ValueTask HandleAsync(ProcessErrorContext context)
    {
        var refused = EventOf(context);
        if (refused is IdentityEvents.ScopeRefused)
        {
            // OpenIddict answers invalid_grant when a scope grows at a refresh; RFC 6749, section 5.2, has a name for it.
            context.Error = Errors.InvalidScope;
        }

        if (refused is not null)
        {
            var isKnown = context.Request?.ClientId is { } id && await applications.FindByClientIdAsync(id, context.CancellationToken) is not null;
            events.Record(refused, isKnown ? context.Request?.ClientId ?? "" : "");
        }

        // The address leads to the library's documentation, which is none of the caller's business.
        context.ErrorUri = null;
    }

    /// <summary>OpenIddict's descriptions quote the parameter at fault.</summary>
    private static string? EventOf(ProcessErrorContext context) => context.ErrorDescription switch
    {
        { } text when Blames(text, Parameters.CodeChallenge) || Blames(text, Parameters.CodeChallengeMethod) || Blames(text, Parameters.CodeVerifier) => IdentityEvents.PkceFailed,
        { } text when Blames(text, Parameters.RedirectUri) || Blames(text, Parameters.PostLogoutRedirectUri) => IdentityEvents.RedirectRefused,
        { } text when context.Error is Errors.InvalidScope || Blames(text, Parameters.Scope) => IdentityEvents.ScopeRefused,
        _ => null,
    };

    private static bool Blames(string description, string parameter) => description.Contains($"'{parameter}'", StringComparison.Ordinal);
}
