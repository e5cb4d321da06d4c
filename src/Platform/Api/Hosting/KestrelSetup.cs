using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Monolith.Platform.Api;

/// <summary>Bounds what a request may cost before anybody looks at it, and keeps the server's name to itself.</summary>
internal sealed class KestrelSetup : IConfigureOptions<KestrelServerOptions>
{
    /// <summary>In bytes; more than any use case accepts.</summary>
    public const long MaxBodySize = 1024 * 1024;

    public void Configure(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = MaxBodySize;
        options.Limits.MaxRequestLineSize = 8 * 1024;
        options.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        options.Limits.MaxRequestHeaderCount = 64;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
    }
}
