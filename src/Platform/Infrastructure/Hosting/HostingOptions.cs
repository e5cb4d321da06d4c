namespace Monolith.Platform.Infrastructure;

/// <summary>How the host meets the network; the configuration section <c>Hosting</c>.</summary>
public sealed class HostingOptions
{
    internal const string Section = "Hosting";

    /// <summary>Serve plain HTTP on a private address to a proxy that speaks TLS.</summary>
    public bool BehindProxy { get; set; }

    /// <summary>The addresses or networks (<c>10.0.0.0/8</c>) whose forwarded headers are believed.</summary>
    public IReadOnlyList<string> KnownProxies { get; set; } = [];
}
