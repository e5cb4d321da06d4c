using System.Runtime.Versioning;
using MailKit.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using Monolith.Platform.Infrastructure;
using Polly.Registry;

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
        await using var server = new SmtpServer(certificate: null);
        await using var services = Guarded.Services().BuildServiceProvider();
        var options = Complete(user: "somebody", port: server.Port);
        options.Smtp.Host = "localhost";
        options.Smtp.Password = "s3cret-of-tests";

        await Should.ThrowAsync<NotSupportedException>(() => Sender(options, services).Send(Message, CancellationToken.None));

        server.Received.ShouldContain("EHLO");
        server.Received.ShouldNotContain("AUTH");
        server.Received.ShouldNotContain("MAIL FROM");
    }

    [Fact]
    public async Task A_server_with_a_certificate_that_nobody_vouches_for_gets_neither_password_nor_mail()
    {
        using var certificate = new DevelopmentCertificate(new DataFolder(temporary.Path), TimeProvider.System).Certificate;
        await using var server = new SmtpServer(certificate);
        await using var services = Guarded.Services().BuildServiceProvider();
        var options = Complete(user: "somebody", port: server.Port);
        options.Smtp.Host = "localhost";
        options.Smtp.Password = "s3cret-of-tests";

        await Should.ThrowAsync<SslHandshakeException>(() => Sender(options, services).Send(Message, CancellationToken.None));

        server.Received.ShouldContain("STARTTLS");
        server.Received.ShouldNotContain("AUTH");
    }

    private static EmailOptions Complete(string from = "Example <no-reply@example.com>", int port = 587, string user = "") => new()
    {
        From = from,
        Smtp = new SmtpOptions { Host = "mail.example.com", Port = port, User = user },
    };

    private static SmtpSender Sender(EmailOptions options, IServiceProvider services) =>
        new(Options.Create(options), services.GetRequiredService<ResiliencePipelineProvider<string>>(), TimeProvider.System);

    private static List<string> Problems(EmailOptions options, string environment = "Production") =>
        [.. new EmailCheck(new HostingEnvironment { EnvironmentName = environment }, Options.Create(options)).Problems()
            .Select(problem => problem.Split(' ').First(word => word.StartsWith("Email:", StringComparison.Ordinal)))];
}
