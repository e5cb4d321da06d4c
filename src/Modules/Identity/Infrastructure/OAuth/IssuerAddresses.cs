using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Monolith.Identity.Infrastructure;

/// <summary>Once the issuer is set, every address that the server tells begins with it; a request's own headers only say what is asked for.</summary>
internal sealed class IssuerAddresses : IOpenIddictServerHandler<ProcessRequestContext>
{
    /// <summary>Endpoints are found before by the request's own address, which a proxy may have changed.</summary>
    public static OpenIddictServerHandlerDescriptor Descriptor { get; } = OpenIddictServerHandlerDescriptor.CreateBuilder<ProcessRequestContext>()
        .UseSingletonHandler<IssuerAddresses>()
        .SetOrder(OpenIddictServerHandlers.InferEndpointType.Descriptor.Order + 1)
        .Build();

    public ValueTask HandleAsync(ProcessRequestContext context)
    {
        context.BaseUri = context.Options.Issuer ?? context.BaseUri;
        return default;
    }
}
