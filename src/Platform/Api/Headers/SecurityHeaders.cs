using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Monolith.Platform.Api;

/// <summary>What browsers must not do with an answer (the OWASP recommendations for REST); pages bring a content security policy of their own.</summary>
internal static class SecurityHeaders
{
    private static readonly StringValues ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
    private static readonly StringValues StrictTransportSecurity = "max-age=31536000; includeSubDomains";
    private static readonly StringValues NoSniff = "nosniff";
    private static readonly StringValues Deny = "DENY";
    private static readonly StringValues NoReferrer = "no-referrer";
    private static readonly StringValues SameOrigin = "same-origin";
    private static readonly StringValues RequireCorp = "require-corp";
    private static readonly StringValues Permissions = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    public static void WriteTo(IHeaderDictionary headers, HttpRequest request)
    {
        headers.TryAdd(HeaderNames.ContentSecurityPolicy, ContentSecurityPolicy);
        headers.XContentTypeOptions = NoSniff;
        headers.XFrameOptions = Deny;
        headers["Referrer-Policy"] = NoReferrer;
        headers["Cross-Origin-Opener-Policy"] = SameOrigin;
        headers["Cross-Origin-Embedder-Policy"] = RequireCorp;
        headers["Cross-Origin-Resource-Policy"] = SameOrigin;
        headers["Permissions-Policy"] = Permissions;

        // A browser would apply it to every other port of the developer's machine as well.
        if (request.IsHttps && !IsLocal(request.Host.Host))
        {
            headers.StrictTransportSecurity = StrictTransportSecurity;
        }
    }

    private static bool IsLocal(string host) => host is "127.0.0.1" or "[::1]" || string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase);
}
