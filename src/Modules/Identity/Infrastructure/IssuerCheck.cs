using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Monolith.Platform.Application;

namespace Monolith.Identity.Infrastructure;

/// <summary>Outside Development the issuer is stated: taken from the request, a forged Host header would choose it.</summary>
internal sealed class IssuerCheck(IConfiguration configuration, IHostEnvironment environment) : IStartupCheck
{
    public IEnumerable<string> Problems()
    {
        if (configuration[OAuthServer.IssuerSetting] is not { Length: > 0 } issuer)
        {
            if (!environment.IsDevelopment())
            {
                yield return $"The setting {OAuthServer.IssuerSetting} is missing: state the public https address of this host, for example https://api.example.com/.";
            }
        }
        else if (!Uri.TryCreate(issuer, UriKind.Absolute, out var uri) || !string.Equals(uri.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal) || uri.Query.Length > 0 || uri.Fragment.Length > 0)
        {
            yield return $"The setting {OAuthServer.IssuerSetting} must be an https address without query and fragment, and is '{issuer}'.";
        }
    }
}
