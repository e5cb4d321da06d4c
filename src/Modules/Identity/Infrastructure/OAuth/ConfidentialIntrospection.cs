using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Monolith.Identity.Infrastructure;

/// <summary>Refuses introspection to clients without a secret, whatever they are permitted: anybody can claim to be one (RFC 7662, section 2.1).</summary>
internal sealed class ConfidentialIntrospection(IOpenIddictApplicationManager applications) : IOpenIddictServerHandler<ValidateIntrospectionRequestContext>
{
    public static OpenIddictServerHandlerDescriptor Descriptor { get; } = OpenIddictServerHandlerDescriptor.CreateBuilder<ValidateIntrospectionRequestContext>()
        .UseScopedHandler<ConfidentialIntrospection>()
        .SetOrder(OpenIddictServerHandlers.Introspection.ValidateEndpointPermissions.Descriptor.Order + 1)
        .Build();

    public async ValueTask HandleAsync(ValidateIntrospectionRequestContext context)
    {
        if (context.ClientId is not { } clientId
            || await applications.FindByClientIdAsync(clientId, context.CancellationToken) is not { } client
            || !await applications.HasClientTypeAsync(client, ClientTypes.Confidential, context.CancellationToken))
        {
            context.Reject(Errors.UnauthorizedClient, "Only clients with credentials of their own may introspect tokens.");
        }
    }
}
