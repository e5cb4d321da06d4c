using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using Polly.Timeout;

namespace Monolith.Platform.Infrastructure;

/// <summary>What may go wrong with a mail server, and what follows from it.</summary>
internal static class SmtpFaults
{
    /// <summary>Whether the server certainly did not take the mail, and may take it soon.</summary>
    public static bool MayTryAgain(Exception? exception) => exception switch
    {
        IOException or SocketException or TimeoutRejectedException or ProtocolException => true,
        SmtpCommandException refusal => refusal.ErrorCode is not SmtpErrorCode.RecipientNotAccepted && (int)refusal.StatusCode is >= 400 and < 500,
        _ => false,
    };

    /// <summary>Whether it is the server that fails, and not one mail.</summary>
    public static bool IsOfServer(Exception? exception) => exception is MailInDoubtException || MayTryAgain(exception);
}
