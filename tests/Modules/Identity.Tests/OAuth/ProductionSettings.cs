using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Monolith.Identity.Tests.OAuth;

/// <summary>What the product demands outside Development, so that a refusal comes from what is tested.</summary>
internal static class ProductionSettings
{
    public static Dictionary<string, string> For(string folder)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=tests", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(TimeProvider.System.GetUtcNow(), TimeProvider.System.GetUtcNow().AddDays(1));
        var path = Path.Combine(folder, "key-ring.pfx");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, "tests"));
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Identity:Issuer"] = "https://api.example.com/",
            ["Email:From"] = "no-reply@example.com",
            ["Email:Smtp:Host"] = "mail.example.com",
            ["Hosting:BehindProxy"] = "true",
            ["Hosting:KnownProxies:0"] = "127.0.0.1",
            ["DataProtection:CertificatePath"] = path,
            ["DataProtection:CertificatePassword"] = "tests",
            ["PersonalData:Keys:tests"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
        };
    }
}
