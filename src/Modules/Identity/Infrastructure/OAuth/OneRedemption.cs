using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Monolith.Identity.Infrastructure;

/// <summary>
/// Lets a code or refresh token be used once, also when it is used twice at the same moment. It replaces OpenIddict's handler, which lets
/// both users of a refresh token through, and leaves the winner of a race for a code its tokens.
/// </summary>
internal sealed class OneRedemption(IOpenIddictTokenManager tokens, TokenFamilies families) : IOpenIddictServerHandler<ProcessSignInContext>
{
    public static OpenIddictServerHandlerDescriptor Descriptor { get; } = OpenIddictServerHandlerDescriptor.CreateBuilder<ProcessSignInContext>()
        .UseScopedHandler<OneRedemption>()
        .SetOrder(OpenIddictServerHandlers.RedeemTokenEntry.Descriptor.Order)
        .Build();

    public async ValueTask HandleAsync(ProcessSignInContext context)
    {
        // Who comes with a code or refresh token brings its claims along; a fresh sign-in comes without.
        if (context.EndpointType is OpenIddictServerEndpointType.Token
            && context.Principal is { } principal
            && principal.GetTokenId() is { } id
            && (await tokens.FindByIdAsync(id, context.CancellationToken) is not { } token || !await tokens.TryRedeemAsync(token, context.CancellationToken)))
        {
            await families.EndAfterReplay(principal.GetAuthorizationId(), principal.GetTokenType(), context.ClientId);
            context.Reject(Errors.InvalidGrant, "The token was used already.");
        }
    }
}
