using MimeKit;
using MimeKit.Utils;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Messages in the form in which they travel (RFC 5322).</summary>
internal static class MimeMail
{
    public static MimeMessage Of(EmailMessage message, MailboxAddress from, DateTimeOffset now)
    {
        var mail = new MimeMessage
        {
            // The library's own choice would tell the world this machine's name.
            MessageId = MimeUtils.GenerateMessageId(from.Domain),
            Date = now,
            Subject = message.Subject,
            Body = new TextPart("plain") { Text = message.Text },
        };
        mail.From.Add(from);
        mail.To.Add(new MailboxAddress(name: null, message.To.Value));

        // Nobody's holiday notice should answer (RFC 3834).
        mail.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return mail;
    }
}
