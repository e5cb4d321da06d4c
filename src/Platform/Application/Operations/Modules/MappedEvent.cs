namespace Monolith.Platform.Application;

/// <summary>An integration event that a module publishes.</summary>
/// <param name="Name">Its stable name and version.</param>
/// <param name="Type">The record that carries it.</param>
/// <param name="Summary">What happened, in a sentence.</param>
public sealed record MappedEvent(string Name, string Type, string Summary) : IExample<MappedEvent>
{
    public static MappedEvent Example { get; } = new("inquiries.inquiry-submitted.v1", "InquirySubmitted", "A visitor asked a question.");
}
