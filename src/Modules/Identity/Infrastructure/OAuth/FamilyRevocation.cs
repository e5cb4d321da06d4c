using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Monolith.Identity.Infrastructure;

/// <summary>A client that gives its refresh token back ends the whole family (RFC 7009, section 2.1).</summary>
internal sealed class FamilyRevocation(TokenFamilies families) : IOpenIddictServerHandler<HandleRevocationRequestContext>
{
    public static OpenIddictServerHandlerDescriptor Descriptor { get; } = OpenIddictServerHandlerDescriptor.CreateBuilder<HandleRevocationRequestContext>()
        .UseScopedHandler<FamilyRevocation>()
        .SetOrder(OpenIddictServerHandlers.Revocation.RevokeToken.Descriptor.Order + 1)
        .Build();

    public ValueTask HandleAsync(HandleRevocationRequestContext context) => context.GenericTokenPrincipal.HasTokenType(TokenTypeIdentifiers.RefreshToken)
        ? families.End(context.GenericTokenPrincipal.GetAuthorizationId())
        : default;
}
