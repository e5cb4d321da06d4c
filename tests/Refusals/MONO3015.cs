using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Check = System.Net.Security.RemoteCertificateValidationCallback;

namespace Samples.Certificates;

public abstract class Base
{
    protected static bool Pass(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => errors == SslPolicyErrors.None;
}

public sealed class Planted : Base
{
    public static void Lambda(HttpClientHandler handler) => handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true; // refused

    public static Check Alias() => Pass; // refused

    public static void Ready(HttpClientHandler handler) =>
        handler.ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator; // refused

    public static void Local(SslClientAuthenticationOptions options)
    {
        bool Any(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => true;
        options.RemoteCertificateValidationCallback = Any; // refused
    }
}

public sealed class NearMiss
{
    public static bool IsClean(SslPolicyErrors errors) => errors == SslPolicyErrors.None;

    public static Func<string, bool> Other() => text => text.Length > 0;
}
