namespace Monolith.Platform.Infrastructure;

/// <summary>The server that takes mail; the configuration section <c>Email:Smtp</c>.</summary>
public sealed class SmtpOptions
{
    /// <summary>The port on which a server speaks TLS from the first byte (RFC 8314); on every other one STARTTLS is demanded.</summary>
    internal const int TlsPort = 465;

    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    /// <summary>Who signs in there; empty where the server knows this host by its address.</summary>
    public string User { get; set; } = "";

    public string Password { get; set; } = "";
}
