using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Monolith.Identity.Infrastructure;

/// <summary>
/// Refuses scopes that the client does not hold. It replaces OpenIddict's handlers, which answer <c>invalid_request</c> where
/// RFC 6749, sections 4.1.2.1 and 5.2, asks for <c>invalid_scope</c>.
/// </summary>
internal sealed class ScopePermissions(IOpenIddictApplicationManager applications)
    : IOpenIddictServerHandler<ValidateAuthorizationRequestContext>, IOpenIddictServerHandler<ValidateTokenRequestContext>
{
    private const string NotHeld = "The client does not hold one of the requested scopes.";

    public static OpenIddictServerHandlerDescriptor OfAuthorization { get; } = OpenIddictServerHandlerDescriptor.CreateBuilder<ValidateAuthorizationRequestContext>()
        .UseScopedHandler<ScopePermissions>()
        .SetOrder(OpenIddictServerHandlers.Authentication.ValidateScopePermissions.Descriptor.Order)
        .Build();

    public static OpenIddictServerHandlerDescriptor OfToken { get; } = OpenIddictServerHandlerDescriptor.CreateBuilder<ValidateTokenRequestContext>()
        .UseScopedHandler<ScopePermissions>()
        .SetOrder(OpenIddictServerHandlers.Exchange.ValidateScopePermissions.Descriptor.Order)
        .Build();

    public async ValueTask HandleAsync(ValidateAuthorizationRequestContext context)
    {
        if (!await Holds(context.ClientId, context.Request.GetScopes().Where(scope => !OAuthServer.IsOwnScope(scope))))
        {
            context.Reject(Errors.InvalidScope, NotHeld);
        }
    }

    public async ValueTask HandleAsync(ValidateTokenRequestContext context)
    {
        // A client that acts for itself signs nobody in.
        var asked = context.Request.GetScopes().Where(scope => context.Request.IsClientCredentialsGrantType() || !OAuthServer.IsOwnScope(scope));
        if (!await Holds(context.ClientId, asked))
        {
            context.Reject(Errors.InvalidScope, NotHeld);
        }
    }

    private async ValueTask<bool> Holds(string? clientId, IEnumerable<string> scopes)
    {
        var held = await applications.ScopesOf(clientId, CancellationToken.None);
        return scopes.All(held.Contains);
    }
}
