using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Monolith.Identity.Infrastructure;

/// <summary>Ends the whole family when a code or refresh token comes back that was used before; OpenIddict then refuses it.</summary>
internal sealed class ReplayWatch(IOpenIddictTokenManager tokens, TokenFamilies families) : IOpenIddictServerHandler<ValidateTokenContext>
{
    public static OpenIddictServerHandlerDescriptor Descriptor { get; } = OpenIddictServerHandlerDescriptor.CreateBuilder<ValidateTokenContext>()
        .AddFilter<OpenIddictServerHandlerFilters.RequireTokenIdResolved>()
        .UseScopedHandler<ReplayWatch>()
        .SetOrder(OpenIddictServerHandlers.Protection.ValidateTokenEntry.Descriptor.Order - 1)
        .Build();

    public async ValueTask HandleAsync(ValidateTokenContext context)
    {
        if (context.TokenId is { } id && await tokens.FindByIdAsync(id, context.CancellationToken) is { } token
            && await tokens.HasStatusAsync(token, Statuses.Redeemed, context.CancellationToken))
        {
            await families.EndAfterReplay(context.AuthorizationId, context.Principal?.GetTokenType(), context.Principal?.GetPresenters().FirstOrDefault());
        }
    }
}
