using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Outside Development the host serves HTTPS with a certificate of its own, unless a proxy does.</summary>
internal sealed class HttpsCheck(IHostEnvironment environment, IConfiguration configuration, IOptions<HostingOptions> hosting) : IStartupCheck
{
    public IEnumerable<string> Problems()
    {
        if (environment.IsDevelopment() || hosting.Value.BehindProxy)
        {
            return [];
        }

        var certificates = Configured().ToList();
        return certificates.Count == 0
            ? ["No HTTPS certificate is configured. Set Kestrel:Certificates:Default:Path and :Password, or Hosting:BehindProxy where a proxy speaks TLS."]
            : certificates.Select(ProblemOf).OfType<string>();
    }

    /// <summary>The certificates that Kestrel reads from its own section, in files or in the store.</summary>
    private IEnumerable<IConfigurationSection> Configured() => configuration.GetSection("Kestrel:Endpoints").GetChildren()
        .Select(endpoint => endpoint.GetSection("Certificate"))
        .Append(configuration.GetSection("Kestrel:Certificates:Default"))
        .Where(certificate => certificate["Path"] is not null || certificate["Subject"] is not null);

    private string? ProblemOf(IConfigurationSection section)
    {
        if (section["Path"] is not { } configured)
        {
            return null;
        }

        var path = Path.GetFullPath(configured, environment.ContentRootPath);
        try
        {
            using var certificate = X509Certificate2.GetCertContentType(path) is X509ContentType.Pkcs12
                ? X509CertificateLoader.LoadPkcs12FromFile(path, section["Password"])
                : X509CertificateLoader.LoadCertificateFromFile(path);
            return IsDevelopment(certificate)
                ? $"{section.Path}:Path names a development certificate ({certificate.Subject}). Use one that your callers trust."
                : null;
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return $"{section.Path}:Path names '{path}', which cannot be opened with {section.Path}:Password: {exception.Message}";
        }
    }

    private static bool IsDevelopment(X509Certificate2 certificate) =>
        string.Equals(certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false), "localhost", StringComparison.OrdinalIgnoreCase)
        && certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);
}
