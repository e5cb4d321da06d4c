using System.Reflection;
using System.Text.Json;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>One version of an integration event, as it is stored and sent.</summary>
/// <param name="Name">Its stable name and version: <c>catalog.service-published.v1</c>.</param>
/// <param name="Type">The record that carries it.</param>
public sealed record EventType(string Name, Type Type)
{
    public const int MaxNameLength = 160;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The event type of a record; null when it has no name.</summary>
    public static EventType? Of(Type type) => type.GetCustomAttribute<IntegrationEventAttribute>() is { } attribute
        ? new($"{attribute.Name}.v{attribute.Version}", type)
        : null;

    /// <summary>The event as JSON.</summary>
    public string Write(IIntegrationEvent message) => JsonSerializer.Serialize(message, Type, Json);

    /// <summary>The event from its JSON.</summary>
    /// <exception cref="JsonException">The text is no such event.</exception>
    public IIntegrationEvent Read(string payload) => JsonSerializer.Deserialize(payload, Type, Json) as IIntegrationEvent
        ?? throw new JsonException($"The payload is not a {Name}.");
}
