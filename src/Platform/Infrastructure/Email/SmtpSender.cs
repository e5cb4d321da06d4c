using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Sends mail through one server, over TLS with a valid certificate or not at all.</summary>
internal sealed class SmtpSender(IOptions<EmailOptions> options, TimeProvider clock) : IEmailSender
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task Send(EmailMessage message, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var mail = MimeMail.Of(message, MailboxAddress.Parse(options.Value.From), clock.GetUtcNow());
            await Send(mail, options.Value.Smtp, either.Token);
        }
        catch (OperationCanceledException exception) when (timeout.IsCancellationRequested)
        {
            throw new TimeoutException("The mail server did not take the message in time.", exception);
        }
    }

    private static async Task Send(MimeMessage mail, SmtpOptions server, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient();
        await client.ConnectAsync(
            server.Host, server.Port, server.Port == SmtpOptions.TlsPort ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls, cancellationToken);
        if (server.User.Length > 0)
        {
            await client.AuthenticateAsync(server.User, server.Password, cancellationToken);
        }

        await client.SendAsync(mail, cancellationToken);
        await client.DisconnectAsync(quit: true, cancellationToken);
    }
}
