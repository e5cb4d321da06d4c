using Monolith.Identity.Application;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Monolith.Identity.Infrastructure;

/// <summary>Refuses codes and tokens of people whose account is disabled, wherever the server is shown one.</summary>
internal sealed class PersonStanding(IStandings standings) : IOpenIddictServerHandler<ValidateTokenContext>
{
    public static OpenIddictServerHandlerDescriptor Descriptor { get; } = OpenIddictServerHandlerDescriptor.CreateBuilder<ValidateTokenContext>()
        .AddFilter<OpenIddictServerHandlerFilters.RequireAuthorizationIdResolved>()
        .UseScopedHandler<PersonStanding>()
        .SetOrder(OpenIddictServerHandlers.Protection.ValidateAuthorizationEntry.Descriptor.Order + 1)
        .Build();

    public async ValueTask HandleAsync(ValidateTokenContext context)
    {
        // Only people have authorizations; a client's own tokens have none.
        if (!Guid.TryParse(context.Principal?.GetClaim(Claims.Subject), out var userId) || !await standings.IsUserEnabled(userId, CancellationToken.None))
        {
            context.Reject(Errors.InvalidToken, "The token is no longer valid.");
        }
    }
}
