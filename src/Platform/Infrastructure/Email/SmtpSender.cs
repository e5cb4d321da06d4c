using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using Monolith.Platform.Application;
using Polly.Registry;

namespace Monolith.Platform.Infrastructure;

/// <summary>
/// Sends mail through one server, over TLS with a valid certificate or not at all. What the server cannot have taken is tried again; what it may
/// have taken is not, so that nobody gets a mail twice from here.
/// </summary>
internal sealed class SmtpSender(IOptions<EmailOptions> options, ResiliencePipelineProvider<string> pipelines, TimeProvider clock) : IEmailSender
{
    /// <summary>Makes the client of an attempt.</summary>
    public Func<SmtpClient> NewClient { get; init; } = () => new SmtpClient();

    public async Task Send(EmailMessage message, CancellationToken cancellationToken)
    {
        using var mail = MimeMail.Of(message, MailboxAddress.Parse(options.Value.From), clock.GetUtcNow());
        await pipelines.GetPipeline(ResilienceSetup.Smtp).ExecuteAsync(
            static async (attempt, token) => await attempt.Sender.Try(attempt.Mail, token), (Sender: this, Mail: mail), cancellationToken);
    }

    private async Task Try(MimeMessage mail, CancellationToken cancellationToken)
    {
        var server = options.Value.Smtp;
        using var client = NewClient();
        await client.ConnectAsync(
            server.Host, server.Port, server.Port == SmtpOptions.TlsPort ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls, cancellationToken);
        if (server.User.Length > 0)
        {
            await client.AuthenticateAsync(server.User, server.Password, cancellationToken);
        }

        var handover = new Handover();
        try
        {
            await client.SendAsync(mail, cancellationToken, handover);
        }
        catch (Exception exception) when (handover.HasBegun && exception is not CommandException)
        {
            throw new MailInDoubtException(exception);
        }

        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or ProtocolException or OperationCanceledException)
        {
            // The server has the message, however it takes leave.
        }
    }
}
