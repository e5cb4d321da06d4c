namespace Monolith.Inquiries.Infrastructure;

/// <summary>Says that the answer of one step of a history was mailed.</summary>
internal sealed class SentAnswer(Guid inquiryId, long version, DateTimeOffset sentAt)
{
    public Guid InquiryId { get; private set; } = inquiryId;

    public long Version { get; private set; } = version;

    public DateTimeOffset SentAt { get; private set; } = sentAt;
}
