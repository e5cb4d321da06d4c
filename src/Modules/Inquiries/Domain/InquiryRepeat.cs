using Monolith.Platform.Domain;

namespace Monolith.Inquiries.Domain;

/// <summary>What a visitor sent again, almost word for word: kept with the first, so that staff sees one inquiry.</summary>
public sealed class InquiryRepeat : IIdentified, IAboutPerson
{
    public InquiryRepeat(Guid id, Guid inquiryId, string senderName, string message, DateTimeOffset at)
    {
        Id = id;
        InquiryId = inquiryId;
        SenderName = senderName;
        Message = message;
        At = at;
    }

    public Guid Id { get; private set; }

    public Guid InquiryId { get; private set; }

    /// <summary>The visitor; null in rows that are not encrypted yet.</summary>
    public Guid? SubjectId { get; private set; }

    public string SenderName { get; private set; }

    public string Message { get; private set; }

    public DateTimeOffset At { get; private set; }

    public static InquiryRepeat Of(Guid inquiryId, Sender sender, string message, DateTimeOffset now) =>
        new(Guid.CreateVersion7(now), inquiryId, sender.Name, message, now) { SubjectId = sender.SubjectId };
}
