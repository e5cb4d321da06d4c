namespace Monolith.Platform.Application;

/// <summary>An event that a module takes in.</summary>
/// <param name="Event">Its stable name and version.</param>
/// <param name="Publisher">The module that publishes it.</param>
/// <param name="Handler">The stable name of the handler.</param>
/// <param name="Type">The handler's class.</param>
public sealed record MappedSubscription(string Event, string Publisher, string Handler, string Type) : IExample<MappedSubscription>
{
    public static MappedSubscription Example { get; } = new("catalog.service-published.v1", "Catalog", "inquiries.offered-services", "OfferedServices");
}
