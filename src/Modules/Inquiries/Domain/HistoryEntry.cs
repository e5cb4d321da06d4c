using Monolith.Platform.Domain;

namespace Monolith.Inquiries.Domain;

/// <summary>
/// One step in the history of an inquiry, never changed afterwards. What a person wrote has columns of its own beside the data, so that each can be
/// encrypted with that person's key, and the key be thrown away.
/// </summary>
public sealed class HistoryEntry : IIdentified, IAboutPerson
{
    private HistoryEntry(Guid id, Guid inquiryId, long version, InquiryEventKind kind, int kindVersion, string data, DateTimeOffset at, string by)
    {
        Id = id;
        InquiryId = inquiryId;
        Version = version;
        Kind = kind;
        KindVersion = kindVersion;
        Data = data;
        At = at;
        By = by;
    }

    public Guid Id { get; private set; }

    public Guid InquiryId { get; private set; }

    /// <summary>The version that the inquiry has had from this step on; the order of the history.</summary>
    public long Version { get; private set; }

    public InquiryEventKind Kind { get; private set; }

    public int KindVersion { get; private set; }

    /// <summary>The event's data as JSON, free of what a person wrote.</summary>
    public string Data { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>The id of who did it; empty for a visitor.</summary>
    public string By { get; private set; }

    /// <summary>The visitor, whatever the step; null in rows that are not encrypted yet.</summary>
    public Guid? SubjectId { get; private set; }

    /// <summary>What was written at this step: the visitor's message, a note, an answer.</summary>
    public string? Text { get; private set; }

    /// <summary>The visitor's name, at the step that submitted.</summary>
    public string? SenderName { get; private set; }

    /// <summary>The visitor's address, at the step that submitted.</summary>
    public string? SenderEmail { get; private set; }

    /// <summary>What happened, read from its stored form.</summary>
    public InquiryEvent Read() => new StoredEvent(Kind, KindVersion, Data).Read();

    internal static HistoryEntry Of(Inquiry inquiry, InquiryEvent happened, DateTimeOffset at, string by, string? text, Sender? sender)
    {
        var (kind, kindVersion, data) = StoredEvent.Of(happened);
        return new HistoryEntry(Guid.CreateVersion7(at), inquiry.Id, inquiry.Version, kind, kindVersion, data, at, by)
        {
            SubjectId = sender is null ? inquiry.SubjectId : sender.SubjectId,
            Text = text,
            SenderName = sender?.Name,
            SenderEmail = sender?.Email.Value,
        };
    }
}
