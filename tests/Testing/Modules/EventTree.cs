using System.Globalization;
using System.Text;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using Monolith.Platform.Infrastructure;

namespace Monolith.Testing;

/// <summary>A cause, the events that followed from it, and the handlers of each with their attempts; its text is a tree to read.</summary>
public sealed class EventTree
{
    private readonly string cause;
    private readonly IReadOnlyList<OutboxMessage> messages;
    private readonly IReadOnlyList<EventDelivery> deliveries;
    private readonly IReadOnlyList<(Guid EventId, string Handler, int Attempt, string Error)> failures;

    internal EventTree(
        string cause,
        IReadOnlyList<OutboxMessage> messages,
        IReadOnlyList<EventDelivery> deliveries,
        IReadOnlyList<(Guid EventId, string Handler, int Attempt, string Error)> failures,
        IReadOnlyList<IIntegrationEvent> published) =>
        (this.cause, this.messages, this.deliveries, this.failures, Published) = (cause, messages, deliveries, failures, published);

    /// <summary>What was published, in order.</summary>
    public IReadOnlyList<IIntegrationEvent> Published { get; }

    /// <summary>Whether a handler gave up.</summary>
    public bool GaveUp => deliveries.Any(delivery => delivery.Status is DeliveryStatus.Dead);

    public override string ToString()
    {
        var text = new StringBuilder(cause).AppendLine();
        Write(text, messages.Where(message => messages.All(other => other.EventId != message.CausationId)), "  ");
        return text.ToString();
    }

    private void Write(StringBuilder text, IEnumerable<OutboxMessage> level, string indent)
    {
        foreach (var message in level)
        {
            text.Append(CultureInfo.InvariantCulture, $"{indent}{message.Event} {message.Payload}").AppendLine();
            var handled = deliveries.Where(delivery => delivery.EventId == message.EventId).ToList();
            if (handled.Count == 0)
            {
                text.Append(indent).AppendLine("  nobody here takes it in");
            }

            foreach (var delivery in handled)
            {
                var status = delivery.Status.ToString().ToLowerInvariant();
                text.Append(CultureInfo.InvariantCulture, $"{indent}  {delivery.Handler}: {status}, {delivery.Attempts} attempt(s)").AppendLine();
                foreach (var (_, _, attempt, error) in failures.Where(failure => failure.EventId == delivery.EventId && failure.Handler == delivery.Handler))
                {
                    text.Append(CultureInfo.InvariantCulture, $"{indent}    attempt {attempt}: {error}").AppendLine();
                }
            }

            Write(text, messages.Where(next => next.CausationId == message.EventId), indent + "  ");
        }
    }
}
