using System.Globalization;
using System.Text;
using RabbitMQ.Client;

namespace Monolith.Platform.Infrastructure;

/// <summary>An event as a message: the payload as its body, and what is known of it besides as properties and headers.</summary>
internal static class RabbitMqMessage
{
    private const string Key = "key";
    private const string Version = "version";
    private const string OccurredAt = "occurred-at";
    private const string CausationId = "causation-id";
    private const string TraceParent = "traceparent";

    public static BasicProperties PropertiesOf(OutboxMessage message) => new()
    {
        Persistent = true,
        ContentType = "application/json",
        MessageId = message.EventId.ToString(),
        Type = message.Event,
        CorrelationId = message.CorrelationId,
        Headers = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [Key] = message.Key.ToString(),
            [Version] = message.Version,
            [OccurredAt] = message.OccurredAt.ToString("O", CultureInfo.InvariantCulture),
            [CausationId] = message.CausationId?.ToString(),
            [TraceParent] = message.TraceParent,
        },
    };

    public static ReadOnlyMemory<byte> BodyOf(OutboxMessage message) => Encoding.UTF8.GetBytes(message.Payload);

    /// <summary>The event that a message carries; null when it carries none.</summary>
    public static OutboxMessage? Read(IReadOnlyBasicProperties properties, ReadOnlySpan<byte> body)
    {
        var headers = properties.Headers ?? new Dictionary<string, object?>(StringComparer.Ordinal);
        if (properties.Type is not { Length: > 0 } name
            || !Guid.TryParse(properties.MessageId, out var id)
            || !Guid.TryParse(Text(Key), out var key)
            || headers.TryGetValue(Version, out var version) is false || version is not long number
            || !DateTimeOffset.TryParseExact(Text(OccurredAt), "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var occurred))
        {
            return null;
        }

        return new()
        {
            EventId = id,
            Event = name,
            Key = key,
            Version = number,
            Payload = Encoding.UTF8.GetString(body),
            CorrelationId = properties.CorrelationId ?? "",
            CausationId = Guid.TryParse(Text(CausationId), out var cause) ? cause : null,
            TraceParent = Text(TraceParent),
            OccurredAt = occurred,
        };

        string? Text(string header) => headers.TryGetValue(header, out var value) && value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : null;
    }
}
