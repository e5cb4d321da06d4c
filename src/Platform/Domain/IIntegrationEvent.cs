namespace Monolith.Platform.Domain;

/// <summary>
/// Something that happened in a module and that others may know: a record of primitives in the module's Contracts, free of personal data.
/// It is marked with <see cref="IntegrationEventAttribute"/> and never changes once published; what must change is published as a new version.
/// </summary>
public interface IIntegrationEvent;
