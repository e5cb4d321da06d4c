using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;

namespace Monolith.Identity.Infrastructure;

/// <summary>
/// The address under which people reach this host, for links in mails: the issuer's, or in Development the host's own. A request has no say in
/// it, for whoever sends one writes its Host header.
/// </summary>
internal sealed class PublicAddress(IConfiguration configuration, IServer server)
{
    private static readonly Uri Default = new("https://localhost/");

    /// <summary>The link to a page.</summary>
    /// <param name="page">Its path, without a leading slash.</param>
    /// <param name="token">The token that the page needs, in base64url.</param>
    public Uri Link(string page, string token = "")
    {
        var root = new UriBuilder(configuration.GetValue<Uri>(OAuthServer.IssuerSetting) ?? Own() ?? Default);
        root.Path = $"{root.Path.TrimEnd('/')}/{page}";
        root.Query = token.Length > 0 ? $"token={token}" : "";
        return root.Uri;
    }

    private Uri? Own() => server.Features.Get<IServerAddressesFeature>()?.Addresses
        .Select(static address => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri : null)
        .FirstOrDefault(static uri => string.Equals(uri?.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal)) is { } own
            ? new UriBuilder(own) { Host = own.HostNameType is UriHostNameType.Dns ? own.Host : "localhost" }.Uri
            : null;
}
