namespace Monolith.Platform.Application;

/// <summary>Sends mail: into a pickup folder in Development, through SMTP otherwise.</summary>
public interface IEmailSender
{
    /// <summary>Hands a message over; failure to do so is an exception, and the caller tries again later.</summary>
    Task Send(EmailMessage message, CancellationToken cancellationToken);
}
