namespace Monolith.Platform.Api;

/// <summary>How requests reach the host; configured under <c>Hosting</c>.</summary>
internal sealed class HostingOptions
{
    public const string Section = "Hosting";

    /// <summary>Whether a proxy in front speaks TLS, so that plain HTTP is served here; never expose such a port.</summary>
    public bool BehindProxy { get; set; }

    /// <summary>The addresses of the proxies whose forwarded headers are believed; without any, only those of this machine.</summary>
    public IList<string> KnownProxies { get; } = [];
}
