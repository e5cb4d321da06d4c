using Monolith.Platform.Application;

namespace Monolith.Inquiries.Application;

/// <summary>Sends answers, and remembers which were sent.</summary>
public interface IAnswerMails
{
    /// <summary>
    /// Sends the answer of one step of a history, unless it was sent. That it was, is saved by itself as soon as the mail is handed over: only who
    /// crashes in between sends it twice.
    /// </summary>
    /// <exception cref="InvalidOperationException">The mail could not be handed over; the message names no address.</exception>
    Task Send(Guid inquiryId, long version, EmailMessage mail, CancellationToken cancellationToken);
}
