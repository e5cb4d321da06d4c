using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Monolith.Identity.Infrastructure;

/// <summary>
/// Where the settings name no hosts, requests outside Development may ask for the issuer's, and for this machine itself, as probes and
/// scrapers do; all others are refused.
/// </summary>
internal sealed class OwnHosts(IConfiguration configuration, IHostEnvironment environment) : IConfigureOptions<HostFilteringOptions>
{
    /// <summary>The framework's own setting, which wins.</summary>
    private const string Setting = "AllowedHosts";

    public void Configure(HostFilteringOptions options)
    {
        if (!environment.IsDevelopment()
            && string.IsNullOrEmpty(configuration[Setting])
            && configuration.GetValue<Uri>(OAuthServer.IssuerSetting) is { IsAbsoluteUri: true } issuer)
        {
            options.AllowedHosts = [issuer.Host, "localhost", .. Addresses()];
        }
    }

    private static IEnumerable<string> Addresses() => NetworkInterface.GetAllNetworkInterfaces()
        .SelectMany(static card => card.GetIPProperties().UnicastAddresses)
        .Select(static own => own.Address.AddressFamily is AddressFamily.InterNetworkV6
            ? $"[{new IPAddress(own.Address.GetAddressBytes())}]"
            : own.Address.ToString());
}
