using Monolith.Platform.Domain;

namespace Monolith.Inquiries.Domain;

/// <summary>
/// Something that a visitor sent, whatever became of it: what limits are counted by, repetitions found by, and refusals shown from. It holds neither
/// the address nor the e-mail address, but keyed hashes of them, and is deleted after a while.
/// </summary>
public sealed class Submission : IIdentified
{
    /// <summary>The length of a keyed hash, in bytes.</summary>
    public const int HashLength = 16;

    /// <summary>The longest text of a network: an IPv6 one with its length.</summary>
    public const int MaxNetworkLength = 45;

    private Submission(Guid id, DateTimeOffset at, byte[] address, string network, byte[] sender)
    {
        Id = id;
        At = at;
        Address = address;
        Network = network;
        Sender = sender;
    }

    public Guid Id { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>The keyed hash of the address: of a single one in IPv4, of the 64 bits that name a line in IPv6.</summary>
    public byte[] Address { get; private set; }

    /// <summary>The network around the address, of 24 bits in IPv4 and 48 in IPv6, such as <c>203.0.113.0/24</c>.</summary>
    public string Network { get; private set; }

    /// <summary>The keyed hash of the e-mail address.</summary>
    public byte[] Sender { get; private set; }

    public Verdict Verdict { get; private set; }

    /// <summary>Why it was refused; null when it was not.</summary>
    public RefusalReason? Reason { get; private set; }

    /// <summary>How often it happened; more than once where a flood is counted rather than listed.</summary>
    public int Times { get; private set; } = 1;

    /// <summary>The form that an accepted one used up.</summary>
    public Guid? FormId { get; private set; }

    /// <summary>The inquiry that an accepted or repeated one belongs to.</summary>
    public Guid? InquiryId { get; private set; }

    /// <summary>What the message of an accepted one is recognised by.</summary>
    public long? Fingerprint { get; private set; }

    public static Submission Begin(byte[] address, string network, byte[] sender, DateTimeOffset now) =>
        new(Guid.CreateVersion7(now), now, address, network, sender);

    public Submission Accepted(Inquiry inquiry, Guid formId, Fingerprint fingerprint)
    {
        (Verdict, InquiryId, FormId, Fingerprint) = (Verdict.Accepted, inquiry.Id, formId, fingerprint.Value);
        return this;
    }

    public Submission Repeated(Guid inquiryId)
    {
        (Verdict, InquiryId) = (Verdict.Repeated, inquiryId);
        return this;
    }

    public Submission Refused(RefusalReason why)
    {
        (Verdict, Reason) = (Verdict.Refused, why);
        return this;
    }
}
