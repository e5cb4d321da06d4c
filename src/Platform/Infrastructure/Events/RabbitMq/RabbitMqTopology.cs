using Microsoft.Extensions.Options;
using Monolith.Platform.Application;
using RabbitMQ.Client;

namespace Monolith.Platform.Infrastructure;

/// <summary>
/// What there is at the broker: one exchange, where an event's name and version lead to a queue for each handler that takes it in. A handler's
/// queue is known by the handler's own name, so that a message says whose it is even to a version of the product that does not know the event.
/// </summary>
internal sealed class RabbitMqTopology(EventCatalog catalog, IOptions<RabbitMqOptions> options)
{
    private readonly string prefix = options.Value.Prefix;

    public string Exchange => $"{prefix}.events";

    /// <summary>Where the broker puts what it may not keep or what is no event, instead of dropping it.</summary>
    public string DeadLetters => $"{prefix}.dead-letters";

    public string QueueOf(string handler) => $"{prefix}.{handler}";

    /// <summary>Makes what is missing; nothing is ever removed, since another version of the product may run beside this one.</summary>
    public async Task Declare(IChannel channel, CancellationToken cancellationToken)
    {
        await channel.ExchangeDeclareAsync(Exchange, ExchangeType.Topic, durable: true, autoDelete: false, cancellationToken: cancellationToken);
        await DeclareQueue(channel, DeadLetters, [], cancellationToken);
        foreach (var handler in catalog.Subscriptions.GroupBy(subscription => subscription.Handler, StringComparer.Ordinal))
        {
            await DeclareQueue(channel, QueueOf(handler.Key), HandlerQueue(), cancellationToken);
            foreach (var subscription in handler)
            {
                await channel.QueueBindAsync(QueueOf(handler.Key), Exchange, subscription.Event.Name, cancellationToken: cancellationToken);
            }
        }
    }

    /// <summary>In order, with one reader at a time; what leaves it otherwise than by acknowledgement is kept aside.</summary>
    private Dictionary<string, object?> HandlerQueue() => new(StringComparer.Ordinal)
    {
        ["x-single-active-consumer"] = true,
        ["x-overflow"] = "reject-publish",
        ["x-dead-letter-exchange"] = "",
        ["x-dead-letter-routing-key"] = DeadLetters,
        ["x-dead-letter-strategy"] = "at-least-once",
    };

    private static Task<QueueDeclareOk> DeclareQueue(IChannel channel, string name, Dictionary<string, object?> arguments, CancellationToken cancellationToken)
    {
        // After a limit the broker would drop messages; newer brokers have one unless told otherwise.
        arguments["x-queue-type"] = "quorum";
        arguments["x-delivery-limit"] = int.MaxValue;
        return channel.QueueDeclareAsync(name, durable: true, exclusive: false, autoDelete: false, arguments, cancellationToken: cancellationToken);
    }
}
