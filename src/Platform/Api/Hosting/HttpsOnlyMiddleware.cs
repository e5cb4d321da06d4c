using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Monolith.Platform.Api;

/// <summary>Answers plain HTTP with nothing but the way to HTTPS: 308 (RFC 9110, section 15.4.9), which keeps the method.</summary>
internal sealed class HttpsOnlyMiddleware(RequestDelegate next, IServer server)
{
    private int? port;

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.IsHttps)
        {
            return next(context);
        }

        // Not before the first request: the server knows its addresses only once it has started.
        port ??= PortOf(server);
        var host = port == 443 ? new HostString(request.Host.Host) : new HostString(request.Host.Host, port.Value);
        context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        context.Response.Headers.Location = UriHelper.BuildAbsolute("https", host, request.PathBase, request.Path, request.QueryString);
        return Task.CompletedTask;
    }

    private static int PortOf(IServer server) => server.Features.Get<IServerAddressesFeature>()?.Addresses
        .Where(address => address.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        .Select(address => int.TryParse(address.AsSpan(address.LastIndexOf(':') + 1).TrimEnd('/'), NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : 443)
        .FirstOrDefault(443) ?? 443;
}
