using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Text;
using MailKit.Security;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using Monolith.Platform.Infrastructure;

namespace Monolith.Platform.Tests;

/// <summary>File modes are a matter of Unix.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class EmailTests : IDisposable
{
    private static readonly EmailMessage Message = new(EmailAddress.From("ada@example.com"), "Grüße", "Hello,\n\nhttps://example.com/confirm?token=abc_-def\n");

    private readonly TemporaryFolder temporary = new();

    public void Dispose() => temporary.Dispose();

    [Fact]
    public async Task The_pickup_folder_holds_a_private_readable_file_for_each_message()
    {
        new DataFolder(temporary.Path).File();
        var folder = new PickupFolder(new DataFolder(temporary.Path), TimeProvider.System);

        await folder.Send(Message, CancellationToken.None);
        await folder.Send(Message, CancellationToken.None);

        var files = Directory.GetFiles(folder.Path);
        files.Length.ShouldBe(2);
        files.ShouldAllBe(file => file.EndsWith(".eml", StringComparison.Ordinal));
        files.ShouldAllBe(file => File.GetUnixFileMode(file) == PrivateFile.Mode);
        var mail = await File.ReadAllTextAsync(files[0]);
        mail.ShouldContain("To: ada@example.com");
        mail.ShouldContain("https://example.com/confirm?token=abc_-def");
        mail.ShouldContain("Auto-Submitted: auto-generated");
        mail.ShouldContain("Message-Id: <");
        mail.ShouldContain("@localhost>");
    }

    [Fact]
    public void Outside_development_each_missing_setting_is_named()
    {
        Problems(new EmailOptions(), "Development").ShouldBeEmpty();
        Problems(new EmailOptions()).ShouldBe(["Email:From", "Email:Smtp:Host"]);
        Problems(Complete()).ShouldBeEmpty();
        Problems(Complete(from: "nobody")).ShouldBe(["Email:From"]);
        Problems(Complete(port: 0)).ShouldBe(["Email:Smtp:Port"]);
        Problems(Complete(user: "somebody")).ShouldBe(["Email:Smtp:User"]);
    }

    [Fact]
    public async Task A_server_without_TLS_gets_neither_password_nor_mail()
    {
        await using var server = new PlainServer();
        var options = Complete(user: "somebody", port: server.Port);
        options.Smtp.Host = "localhost";
        options.Smtp.Password = "s3cret-of-tests";

        await Should.ThrowAsync<NotSupportedException>(() => new SmtpSender(Options.Create(options), TimeProvider.System).Send(Message, CancellationToken.None));

        server.Received.ShouldContain("EHLO");
        server.Received.ShouldNotContain("AUTH");
        server.Received.ShouldNotContain("MAIL FROM");
    }

    [Fact]
    public async Task A_server_with_a_certificate_that_nobody_vouches_for_gets_neither_password_nor_mail()
    {
        using var certificate = new DevelopmentCertificate(new DataFolder(temporary.Path), TimeProvider.System).Certificate;
        await using var server = new PlainServer(certificate);
        var options = Complete(user: "somebody", port: server.Port);
        options.Smtp.Host = "localhost";
        options.Smtp.Password = "s3cret-of-tests";

        await Should.ThrowAsync<SslHandshakeException>(() => new SmtpSender(Options.Create(options), TimeProvider.System).Send(Message, CancellationToken.None));

        server.Received.ShouldContain("STARTTLS");
        server.Received.ShouldNotContain("AUTH");
    }

    private static EmailOptions Complete(string from = "Example <no-reply@example.com>", int port = 587, string user = "") => new()
    {
        From = from,
        Smtp = new SmtpOptions { Host = "mail.example.com", Port = port, User = user },
    };

    private static List<string> Problems(EmailOptions options, string environment = "Production") =>
        [.. new EmailCheck(new HostingEnvironment { EnvironmentName = environment }, Options.Create(options)).Problems()
            .Select(problem => problem.Split(' ').First(word => word.StartsWith("Email:", StringComparison.Ordinal)))];

    /// <summary>A mail server that offers TLS only when it has a certificate, and notes what it hears before.</summary>
    private sealed class PlainServer : IAsyncDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly StringBuilder received = new();
        private readonly System.Security.Cryptography.X509Certificates.X509Certificate2? certificate;
        private readonly Task serving;

        public PlainServer(System.Security.Cryptography.X509Certificates.X509Certificate2? certificate = null)
        {
            this.certificate = certificate;
            listener.Start();
            Port = ((IPEndPoint)listener.LocalEndpoint).Port;
            serving = Serve();
        }

        public int Port { get; }

        public string Received => received.ToString();

        public async ValueTask DisposeAsync()
        {
            listener.Dispose();
            await serving;
        }

        private async Task Serve()
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync();
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream);
                await Say(stream, "220 tests");
                while (await reader.ReadLineAsync() is { } line)
                {
                    received.AppendLine(line);
                    if (line.StartsWith("STARTTLS", StringComparison.OrdinalIgnoreCase) && certificate is not null)
                    {
                        await Say(stream, "220 go ahead");
                        await using var tls = new SslStream(stream, leaveInnerStreamOpen: true);
                        await tls.AuthenticateAsServerAsync(certificate);
                        return;
                    }

                    await Say(stream, line.StartsWith("EHLO", StringComparison.OrdinalIgnoreCase)
                        ? certificate is null ? "250-tests\r\n250 AUTH PLAIN LOGIN" : "250-tests\r\n250 STARTTLS"
                        : "250 fine");
                }
            }
            catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException or System.Security.Authentication.AuthenticationException)
            {
                // The client hung up, or the test is over.
            }
        }

        private static Task Say(NetworkStream stream, string line) => stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n")).AsTask();
    }
}
