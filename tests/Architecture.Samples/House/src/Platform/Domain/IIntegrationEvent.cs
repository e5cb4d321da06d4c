namespace Monolith.Platform.Domain;

/// <summary>Something that happened in a module.</summary>
public interface IIntegrationEvent;
