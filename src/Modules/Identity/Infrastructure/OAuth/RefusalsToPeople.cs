using Microsoft.AspNetCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Identity.Application;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Monolith.Identity.Infrastructure;

/// <summary>Leaves it to the page at the same address to tell a person of a request that leads nowhere; OpenIddict would write bare lines.</summary>
/// <typeparam name="TContext">How one of the addresses that browsers visit is answered.</typeparam>
internal sealed class RefusalsToPeople<TContext> : IOpenIddictServerHandler<TContext>
    where TContext : BaseRequestContext
{
    public ValueTask HandleAsync(TContext context)
    {
        if (context.Transaction.Response is { Error: { } error } refusal && context.Transaction.GetHttpRequest()?.HttpContext is { } http)
        {
            http.Features.Set(new AuthorizationRefusal(error, refusal.ErrorDescription ?? ""));
            context.SkipRequest();
        }

        return default;
    }

    /// <summary>After the redirects, which are for requests that are in order.</summary>
    public static void AddTo(OpenIddictServerBuilder server) => server.AddEventHandler<TContext>(handler => handler
        .UseSingletonHandler<RefusalsToPeople<TContext>>()
        .SetOrder(OpenIddictServerAspNetCoreHandlers.ProcessLocalErrorResponse<TContext>.Descriptor.Order - 1));
}
