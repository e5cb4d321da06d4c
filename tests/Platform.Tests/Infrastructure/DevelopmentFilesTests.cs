using System.Runtime.Versioning;
using System.Security.Cryptography.X509Certificates;
using Monolith.Platform.Infrastructure;

namespace Monolith.Platform.Tests;

/// <summary>File modes are a matter of Unix.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class DevelopmentFilesTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly TemporaryFolder temporary = new();

    private DataFolder Folder => new(temporary.Path);

    public void Dispose() => temporary.Dispose();

    [Fact]
    public void Credentials_are_made_once_and_only_their_owner_can_read_them()
    {
        Folder.File();
        var first = new DevelopmentCredentialsFile(Folder);
        first.Credentials.ClientId.ShouldBe("development");
        first.Credentials.ClientSecret.Length.ShouldBe(43, "256 bits in base64url");
        first.Credentials.AdministratorEmail.ShouldBe("administrator@localhost.localdomain");
        first.Credentials.AdministratorPassword.Length.ShouldBe(43, "256 bits in base64url");
        first.Credentials.AdministratorPassword.ShouldNotBe(first.Credentials.ClientSecret);
        first.IsNew.ShouldBeTrue();
        File.GetUnixFileMode(first.Path).ShouldBe(OwnerOnly);

        var second = new DevelopmentCredentialsFile(Folder);
        second.Credentials.ShouldBe(first.Credentials);
        second.IsNew.ShouldBeFalse();
    }

    [Fact]
    public void A_file_from_before_there_was_an_administrator_is_completed_and_told()
    {
        File.WriteAllText(Folder.File("dev-credentials.json"), """{"clientId":"development","clientSecret":"kept"}""");

        var completed = new DevelopmentCredentialsFile(Folder);
        completed.IsNew.ShouldBeTrue();
        completed.Credentials.ClientSecret.ShouldBe("kept");
        completed.Credentials.AdministratorPassword.Length.ShouldBe(43, "256 bits in base64url");
        File.GetUnixFileMode(completed.Path).ShouldBe(OwnerOnly);
        new DevelopmentCredentialsFile(Folder).Credentials.ShouldBe(completed.Credentials);
    }

    [Fact]
    public void Credentials_differ_from_folder_to_folder_and_do_not_print_themselves()
    {
        using var elsewhere = new TemporaryFolder();
        Folder.File();
        new DataFolder(elsewhere.Path).File();
        var credentials = new DevelopmentCredentialsFile(Folder).Credentials;

        credentials.ClientSecret.ShouldNotBe(new DevelopmentCredentialsFile(new DataFolder(elsewhere.Path)).Credentials.ClientSecret);
        credentials.ToString().ShouldNotContain(credentials.ClientSecret);
        credentials.ToString().ShouldNotContain(credentials.AdministratorPassword);
    }

    [Fact]
    public void The_certificate_names_this_machine_and_its_key_is_private()
    {
        var development = new DevelopmentCertificate(Folder, TimeProvider.System);

        var certificate = development.Certificate;
        certificate.MatchesHostname("localhost").ShouldBeTrue();
        certificate.MatchesHostname("127.0.0.1").ShouldBeTrue();
        certificate.MatchesHostname("::1").ShouldBeTrue();
        certificate.MatchesHostname("example.com").ShouldBeFalse();
        certificate.HasPrivateKey.ShouldBeTrue();
        File.GetUnixFileMode(Path.Combine(temporary.Path, "dev-certificate.pfx")).ShouldBe(OwnerOnly);
        File.GetUnixFileMode(development.PublicPath).ShouldBe(OwnerOnly);
        Directory.EnumerateFiles(temporary.Path).Select(Path.GetFileName).ShouldBe(["dev-certificate.pem", "dev-certificate.pfx"], ignoreOrder: true);
        File.ReadAllText(development.PublicPath).ShouldNotContain("PRIVATE KEY");
        X509CertificateLoader.LoadCertificateFromFile(development.PublicPath).Thumbprint.ShouldBe(certificate.Thumbprint);
    }

    [Fact]
    public void The_certificate_is_used_again_until_a_month_before_it_ends()
    {
        var first = new DevelopmentCertificate(Folder, TimeProvider.System).Certificate;

        new DevelopmentCertificate(Folder, new DaysLater(334)).Certificate.Thumbprint.ShouldBe(first.Thumbprint);
        new DevelopmentCertificate(Folder, new DaysLater(336)).Certificate.Thumbprint.ShouldNotBe(first.Thumbprint);
    }

    [Fact]
    public void Nobody_else_can_enter_the_data_folder()
    {
        Folder.File("logs", "x.log");

        File.GetUnixFileMode(temporary.Path).ShouldBe(OwnerOnly | UnixFileMode.UserExecute);
    }

    private sealed class DaysLater(int days) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddDays(days);
    }
}
