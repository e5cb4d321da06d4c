using Monolith.Platform.Application;

namespace Monolith.Inquiries.Application;

/// <summary>Tells a visitor that the inquiry was received, and no more.</summary>
/// <param name="Reference">What the visitor can name when asking about it.</param>
public sealed record InquiryReceipt(Guid Reference) : IExample<InquiryReceipt>
{
    public static InquiryReceipt Example { get; } = new(InquiryDetails.Example.Id);
}
