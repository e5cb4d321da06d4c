using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Monolith.Platform.Application;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Monolith.Platform.Infrastructure;

/// <summary>
/// Publishes events at the broker and counts as arrived what it confirmed. Events go out in rounds, each with the next one of every key: none
/// goes out before the one before it has arrived. While the broker is away nothing arrives, and the outbox keeps everything.
/// </summary>
internal sealed partial class RabbitMqTransport(
    [FromKeyedServices(RabbitMqConnection.Publishing)] RabbitMqConnection connection,
    RabbitMqTopology topology,
    EventCatalog catalog,
    TimeProvider clock,
    IOptions<RabbitMqOptions> options,
    ILogger<RabbitMqTransport> logger) : IEventTransport
{
    // One for each outbox that is being sent at the time.
    private readonly ConcurrentBag<IChannel> idle = [];

    private enum Outcome
    {
        /// <summary>The broker has it for good.</summary>
        Arrived = 0,

        /// <summary>The broker does not want it now.</summary>
        Refused,

        /// <summary>The broker may have it or not.</summary>
        Unknown,
    }

    public async Task<IReadOnlyList<OutboxMessage>> Send(IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        while (idle.TryTake(out var channel))
        {
            if (channel.IsOpen)
            {
                return await Send(channel, messages, cancellationToken);
            }

            await channel.DisposeAsync();
        }

        return await connection.TryOpenChannel(cancellationToken) is { } opened ? await Send(opened, messages, cancellationToken) : [];
    }

    private async Task<IReadOnlyList<OutboxMessage>> Send(IChannel channel, IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        var keys = messages.GroupBy(message => message.Key).Select(key => new Queue<OutboxMessage>(key)).ToList();
        var arrived = new List<OutboxMessage>(messages.Count);
        while (keys.Count > 0)
        {
            using var limit = new CancellationTokenSource(options.Value.Timeout, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            var outcomes = await Task.WhenAll(keys.Select(key => Publish(channel, key.Peek(), either.Token)));
            foreach (var (key, outcome) in keys.Zip(outcomes))
            {
                if (outcome is Outcome.Arrived)
                {
                    arrived.Add(key.Dequeue());
                }
                else
                {
                    // What comes after it waits for it.
                    key.Clear();
                }
            }

            if (outcomes.Contains(Outcome.Unknown))
            {
                // A confirmation that comes after all must not be taken for that of a later message.
                LogUnknown(messages.Count - arrived.Count);
                await connection.Drop(cancellationToken);
                return arrived;
            }

            keys.RemoveAll(key => key.Count == 0);
        }

        idle.Add(channel);
        return arrived;
    }

    private async Task<Outcome> Publish(IChannel channel, OutboxMessage message, CancellationToken cancellationToken)
    {
        try
        {
            var confirmation = channel.BasicPublishAsync(
                topology.Exchange, message.Event, mandatory: true, RabbitMqMessage.PropertiesOf(message), RabbitMqMessage.BodyOf(message), cancellationToken);
            RabbitMqFigures.Message("published");
            await confirmation;
            RabbitMqFigures.Message("confirmed");
            return Outcome.Arrived;
        }
        catch (PublishReturnException) when (!catalog.SubscribersOf(message.Event).Any())
        {
            RabbitMqFigures.Message("returned");
            return Outcome.Arrived;
        }
        catch (PublishReturnException)
        {
            // Somebody deleted the queue of a handler; a new connection makes it anew.
            RabbitMqFigures.Message("refused");
            return Outcome.Unknown;
        }
        catch (PublishException)
        {
            RabbitMqFigures.Message("refused");
            LogRefused(message.Event, message.EventId);
            return Outcome.Refused;
        }
        catch (Exception exception) when (RabbitMqConnection.IsTrouble(exception))
        {
            RabbitMqFigures.Message("unconfirmed");
            return Outcome.Unknown;
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Count} events were not confirmed by the broker; they are sent again")]
    private partial void LogUnknown(int count);

    [LoggerMessage(LogLevel.Warning, "The broker refused {Event} {EventId}, since a queue is full or out of order; it is sent again")]
    private partial void LogRefused(string @event, Guid eventId);
}
