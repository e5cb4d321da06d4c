using System.Text;
using Monolith.Platform.Infrastructure;

namespace Monolith.Platform.Tests;

public sealed class RabbitMqMessageTests
{
    private static readonly OutboxMessage Event = new()
    {
        EventId = Guid.CreateVersion7(),
        Event = "things.made.v1",
        Key = Guid.CreateVersion7(),
        Version = 3,
        Payload = "{\"name\":\"Grüße\"}",
        CorrelationId = "0af7651916cd43dd8448eb211c80319c",
        CausationId = null,
        TraceParent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        OccurredAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero).AddMicroseconds(678_901),
    };

    [Fact]
    public void What_is_sent_survives_the_power_of_the_broker() => RabbitMqMessage.PropertiesOf(Event).Persistent.ShouldBeTrue();

    [Fact]
    public void What_is_read_is_what_was_sent()
    {
        var properties = RabbitMqMessage.PropertiesOf(Event);

        // Texts in headers arrive as bytes.
        properties.Headers = properties.Headers?.ToDictionary(header => header.Key, header => header.Value is string text ? Encoding.UTF8.GetBytes(text) : header.Value, StringComparer.Ordinal);

        RabbitMqMessage.Read(properties, RabbitMqMessage.BodyOf(Event).Span).ShouldBeEquivalentTo(Event);
    }

    [Theory]
    [InlineData("key")]
    [InlineData("version")]
    [InlineData("occurred-at")]
    public void A_message_that_lacks_a_header_is_no_event(string header)
    {
        var properties = RabbitMqMessage.PropertiesOf(Event);
        properties.Headers?.Remove(header);

        RabbitMqMessage.Read(properties, "{}"u8).ShouldBeNull();
    }
}
