using System.Net;
using Microsoft.Extensions.Options;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Behind a proxy the host must know which one: else anybody could claim another's address.</summary>
internal sealed class ProxyCheck(IOptions<HostingOptions> hosting) : IStartupCheck
{
    public IEnumerable<string> Problems()
    {
        if (hosting.Value is { BehindProxy: true, KnownProxies.Count: 0 })
        {
            yield return "Hosting:BehindProxy is set, but Hosting:KnownProxies names no proxy. Add its address or network (Hosting__KnownProxies__0).";
        }

        foreach (var proxy in hosting.Value.KnownProxies.Where(proxy => !IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _)))
        {
            yield return $"Hosting:KnownProxies names '{proxy}', which is neither an address nor a network such as 10.0.0.0/8.";
        }
    }
}
