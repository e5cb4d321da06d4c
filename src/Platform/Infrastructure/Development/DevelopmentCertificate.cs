using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Monolith.Platform.Infrastructure;

/// <summary>A certificate for this machine alone, made when there is none; its public part lies beside it for <c>curl --cacert</c>.</summary>
internal sealed class DevelopmentCertificate
{
    private const string Subject = "CN=localhost, O=Monolith development";
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);
    private static readonly TimeSpan Reserve = TimeSpan.FromDays(30);

    private readonly TimeProvider clock;
    private readonly Lazy<X509Certificate2> certificate;

    public DevelopmentCertificate(DataFolder folder, TimeProvider clock)
    {
        this.clock = clock;
        PublicPath = folder.File("dev-certificate.pem");
        certificate = new(() => LoadOrCreate(folder.File("dev-certificate.pfx")));
    }

    public X509Certificate2 Certificate => certificate.Value;

    /// <summary>The file that clients can trust.</summary>
    public string PublicPath { get; }

    private X509Certificate2 LoadOrCreate(string path)
    {
        var now = clock.GetUtcNow();
        if (File.Exists(path) && File.Exists(PublicPath))
        {
            var known = X509CertificateLoader.LoadPkcs12FromFile(path, password: null);
            if (new DateTimeOffset(known.NotAfter) - Reserve > now)
            {
                return known;
            }

            known.Dispose();
        }

        using var created = Create(now);
        PrivateFile.Write(path, created.Export(X509ContentType.Pkcs12));
        PrivateFile.Write(PublicPath, Encoding.ASCII.GetBytes(created.ExportCertificatePem()));

        // A key that was only ever in memory is no good for TLS on every platform.
        return X509CertificateLoader.LoadPkcs12FromFile(path, password: null);
    }

    private static X509Certificate2 Create(DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(Subject, key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        names.AddIpAddress(IPAddress.IPv6Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ServerAuthentication)], critical: false));
        return request.CreateSelfSigned(now, now + Lifetime);
    }
}
