using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>A person was erased: their key is gone, and every module gives up what it has of them besides.</summary>
[IntegrationEvent("platform.person-erased", 1)]
public sealed record PersonErased(Guid SubjectId) : IIntegrationEvent;
