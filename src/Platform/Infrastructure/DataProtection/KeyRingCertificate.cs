using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;

namespace Monolith.Platform.Infrastructure;

/// <summary>The configured certificate that encrypts the key ring, or why there is none.</summary>
internal sealed record KeyRingCertificate(X509Certificate2? Certificate, string Problem)
{
    private const string PathSetting = "DataProtection:CertificatePath";
    private const string PasswordSetting = "DataProtection:CertificatePassword";

    public static KeyRingCertificate From(IConfiguration configuration)
    {
        if (configuration[PathSetting] is not { Length: > 0 } path)
        {
            return new(null, $"{PathSetting} is not set: the key ring would be stored in plain text. Name a PKCS #12 file with a private key, and its password in {PasswordSetting}.");
        }

        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(path, configuration[PasswordSetting]);
            return certificate.HasPrivateKey
                ? new(certificate, "")
                : new(null, $"{PathSetting} names '{path}', which holds no private key: nothing that it encrypts could be read again.");
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return new(null, $"{PathSetting} names '{path}', which cannot be opened with {PasswordSetting}: {exception.Message}");
        }
    }
}
