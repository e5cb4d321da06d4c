using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Monolith.Identity.Infrastructure;

/// <summary>
/// Refuses scopes that the client does not hold. It replaces OpenIddict's handler, which answers <c>invalid_request</c> where
/// RFC 6749 section 5.2 asks for <c>invalid_scope</c>.
/// </summary>
internal sealed class ScopePermissions(IOpenIddictApplicationManager applications) : IOpenIddictServerHandler<ValidateTokenRequestContext>
{
    public static OpenIddictServerHandlerDescriptor Descriptor { get; } = OpenIddictServerHandlerDescriptor.CreateBuilder<ValidateTokenRequestContext>()
        .UseScopedHandler<ScopePermissions>()
        .SetOrder(OpenIddictServerHandlers.Exchange.ValidateScopePermissions.Descriptor.Order)
        .Build();

    public async ValueTask HandleAsync(ValidateTokenRequestContext context)
    {
        var held = await applications.ScopesOf(context.ClientId, CancellationToken.None);
        if (context.Request.GetScopes().FirstOrDefault(scope => !held.Contains(scope)) is not null)
        {
            context.Reject(Errors.InvalidScope, "The client does not hold one of the requested scopes.");
        }
    }
}
