using System.Threading.Channels;
using RabbitMQ.Client;

namespace Monolith.Platform.Infrastructure;

/// <summary>The messages of one queue that wait in this process, in their order; it ends when the broker ends it.</summary>
internal sealed class RabbitMqInbox(IChannel channel) : AsyncDefaultBasicConsumer(channel)
{
    private readonly Channel<Arrival> arrivals = System.Threading.Channels.Channel.CreateUnbounded<Arrival>();

    /// <summary>Waits for messages.</summary>
    /// <returns>Up to so many; none when there will be no more.</returns>
    public async Task<IReadOnlyList<Arrival>> Read(int limit, CancellationToken cancellationToken)
    {
        var batch = new List<Arrival>();
        if (await arrivals.Reader.WaitToReadAsync(cancellationToken))
        {
            while (batch.Count < limit && arrivals.Reader.TryRead(out var arrival))
            {
                batch.Add(arrival);
            }
        }

        return batch;
    }

    public override async Task HandleBasicDeliverAsync(
        string consumerTag,
        ulong deliveryTag,
        bool redelivered,
        string exchange,
        string routingKey,
        IReadOnlyBasicProperties properties,
        ReadOnlyMemory<byte> body,
        CancellationToken cancellationToken = default)
    {
        // The body's memory is the client's own, and used again when this returns.
        await arrivals.Writer.WriteAsync(new(deliveryTag, RabbitMqMessage.Read(properties, body.Span)), cancellationToken);
    }

    protected override Task OnCancelAsync(string[] consumerTags, CancellationToken cancellationToken = default)
    {
        arrivals.Writer.TryComplete();
        return base.OnCancelAsync(consumerTags, cancellationToken);
    }

    /// <summary>A message with its number on the channel; without an event when it is none of this product's.</summary>
    internal sealed record Arrival(ulong Tag, OutboxMessage? Message);
}
