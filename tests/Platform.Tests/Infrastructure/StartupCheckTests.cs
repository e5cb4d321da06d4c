using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using Monolith.Platform.Infrastructure;

namespace Monolith.Platform.Tests;

public sealed class StartupCheckTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();

    private DataFolder Folder => new(temporary.Path);

    public void Dispose() => temporary.Dispose();

    [Fact]
    public void Development_credentials_in_the_data_folder_are_refused_outside_development()
    {
        File.WriteAllText(Folder.File("dev-credentials.json"), "{}");

        new DevelopmentLeftoversCheck(In("Production"), Settings(), Folder).Problems().ShouldHaveSingleItem().ShouldContain("dev-credentials.json");
        new DevelopmentLeftoversCheck(In("Development"), Settings(), Folder).Problems().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("DataProtection:CertificatePassword", "changeme", true)]
    [InlineData("Mail:Password", "<password>", true)]
    [InlineData("Storage:AccessKey", "SECRET", true)]
    [InlineData("Mail:Password", "correct horse battery staple", false)]
    [InlineData("Mail:User", "admin", false)]
    [InlineData("SOME_PASSWORD", "changeme", false)]
    public void A_placeholder_is_refused_by_the_name_of_its_setting(string name, string value, bool refused)
    {
        var problems = new DevelopmentLeftoversCheck(In("Staging"), Settings((name, value)), Folder).Problems().ToList();

        if (refused)
        {
            problems.ShouldHaveSingleItem().ShouldStartWith(name);
        }
        else
        {
            problems.ShouldBeEmpty();
        }
    }

    [Fact]
    public void Https_needs_a_certificate_outside_development_unless_a_proxy_has_one()
    {
        Https("Production").ShouldHaveSingleItem().ShouldContain("Kestrel:Certificates:Default:Path");
        Https("Development").ShouldBeEmpty();
        new HttpsCheck(In("Production"), Settings(), Options.Create(new HostingOptions { BehindProxy = true })).Problems().ShouldBeEmpty();
    }

    [Fact]
    public void The_development_certificate_is_refused_outside_development()
    {
        _ = new DevelopmentCertificate(Folder, TimeProvider.System).Certificate;

        Https("Production", ("Kestrel:Certificates:Default:Path", Folder.File("dev-certificate.pfx"))).ShouldHaveSingleItem().ShouldContain("development certificate");
        Https("Production", ("Kestrel:Endpoints:Main:Certificate:Path", Folder.File("dev-certificate.pem"))).ShouldHaveSingleItem().ShouldContain("Kestrel:Endpoints:Main");
    }

    [Fact]
    public void A_certificate_of_ones_own_is_accepted_and_one_that_cannot_be_opened_is_not()
    {
        var path = OwnCertificate("s3cure-enough");

        Https("Production", ("Kestrel:Certificates:Default:Path", path), ("Kestrel:Certificates:Default:Password", "s3cure-enough")).ShouldBeEmpty();
        Https("Production", ("Kestrel:Certificates:Default:Path", path), ("Kestrel:Certificates:Default:Password", "wrong")).ShouldHaveSingleItem().ShouldNotContain("wrong");
        Https("Production", ("Kestrel:Certificates:Default:Path", path + ".missing")).ShouldHaveSingleItem().ShouldContain("cannot be opened");
    }

    [Fact]
    public void The_key_ring_needs_a_certificate_outside_development()
    {
        KeyRing("Production").ShouldHaveSingleItem().ShouldContain("DataProtection:CertificatePath");
        KeyRing("Development").ShouldBeEmpty();
        var path = OwnCertificate("s3cure-enough");
        KeyRing("Production", ("DataProtection:CertificatePath", path), ("DataProtection:CertificatePassword", "s3cure-enough")).ShouldBeEmpty();
        KeyRing("Production", ("DataProtection:CertificatePath", path), ("DataProtection:CertificatePassword", "wrong")).ShouldHaveSingleItem().ShouldContain("cannot be opened");
    }

    [Fact]
    public void Behind_a_proxy_the_proxies_must_be_named_and_readable()
    {
        Proxy(new HostingOptions { BehindProxy = true }).ShouldHaveSingleItem().ShouldContain("Hosting:KnownProxies");
        Proxy(new HostingOptions { BehindProxy = true, KnownProxies = ["10.0.0.0/8", "192.0.2.1", "::1"] }).ShouldBeEmpty();
        Proxy(new HostingOptions { BehindProxy = true, KnownProxies = ["everybody"] }).ShouldHaveSingleItem().ShouldContain("everybody");
    }

    [Fact]
    public void An_engine_that_does_not_exist_is_refused_with_those_that_do() =>
        Should.Throw<StartupRefusedException>(() => DatabaseEngines.Named("Oracle")).Message.ShouldContain("Sqlite");

    private static HostingEnvironment In(string environment) => new() { EnvironmentName = environment, ContentRootPath = AppContext.BaseDirectory };

    private static IConfiguration Settings(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Name, setting.Value))).Build();

    private static List<string> Https(string environment, params (string Name, string Value)[] settings) =>
        [.. new HttpsCheck(In(environment), Settings(settings), Options.Create(new HostingOptions())).Problems()];

    private static List<string> KeyRing(string environment, params (string Name, string Value)[] settings) =>
        [.. new KeyRingCheck(In(environment), KeyRingCertificate.From(Settings(settings))).Problems()];

    private static List<string> Proxy(HostingOptions hosting) => [.. new ProxyCheck(Options.Create(hosting)).Problems()];

    private string OwnCertificate(string password)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=api.example.com", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(TimeProvider.System.GetUtcNow(), TimeProvider.System.GetUtcNow().AddDays(1));
        var path = Folder.File("own.pfx");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, password));
        return path;
    }
}
