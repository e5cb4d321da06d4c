using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Monolith.Platform.Application;
using RabbitMQ.Client;

namespace Monolith.Platform.Infrastructure;

/// <summary>Takes the messages of each handler's queue into the handler's database, and acknowledges them once they are saved there.</summary>
internal sealed partial class RabbitMqConsumers(
    [FromKeyedServices(RabbitMqConnection.TakingIn)] RabbitMqConnection connection,
    RabbitMqTopology topology,
    EventCatalog catalog,
    DeliveryIntake intake,
    TimeProvider clock,
    IOptions<EventOptions> options,
    ILogger<RabbitMqConsumers> logger) : BackgroundJob(clock, logger)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    protected override Task Work(CancellationToken stoppingToken) =>
        Task.WhenAll(catalog.Subscriptions.Select(subscription => subscription.Handler).Distinct(StringComparer.Ordinal).Select(handler => Run(handler, stoppingToken)));

    private async Task Run(string handler, CancellationToken stoppingToken)
    {
        await Task.Yield();
        var failures = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                // What is not acknowledged when the channel goes returns to the queue, in its order and for any host.
                await using var channel = await connection.TryOpenChannel(stoppingToken);
                if (channel is not null)
                {
                    var inbox = await Open(handler, channel, stoppingToken);
                    while (await TakeIn(handler, channel, inbox, stoppingToken))
                    {
                        failures = 0;
                    }
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // The database or the broker had a bad moment; another host may do better in the meantime.
                failures++;
                LogFailure(Logger, exception, handler, failures);
            }

            var pause = failures == 0 ? options.Value.PollInterval : Backoff.Pause(failures, options.Value.FirstPause, LongestPause);
            await Task.Delay(pause, Clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<RabbitMqInbox> Open(string handler, IChannel channel, CancellationToken cancellationToken)
    {
        var inbox = new RabbitMqInbox(channel);
        await channel.BasicQosAsync(prefetchSize: 0, (ushort)options.Value.BatchSize, global: false, cancellationToken);
        await channel.BasicConsumeAsync(topology.QueueOf(handler), autoAck: false, inbox, cancellationToken);
        return inbox;
    }

    private async Task<bool> TakeIn(string handler, IChannel channel, RabbitMqInbox inbox, CancellationToken cancellationToken)
    {
        var batch = await inbox.Read(options.Value.BatchSize, cancellationToken);
        foreach (var foreign in batch.Where(arrival => arrival.Message is null))
        {
            // The broker puts it among the dead letters.
            LogUnreadable(Logger, topology.QueueOf(handler));
            await channel.BasicRejectAsync(foreign.Tag, requeue: false, cancellationToken);
            RabbitMqFigures.Message("unreadable");
        }

        if (batch.LastOrDefault(arrival => arrival.Message is not null) is { } last)
        {
            await intake.Add([.. batch.Select(arrival => arrival.Message).OfType<OutboxMessage>()], handler, cancellationToken);
            RabbitMqFigures.Message("received", batch.Count(arrival => arrival.Message is not null));
            await channel.BasicAckAsync(last.Tag, multiple: true, cancellationToken);
        }

        return batch.Count > 0;
    }

    [LoggerMessage(LogLevel.Warning, "Taking in messages for {Handler} failed, {Failures} time(s) in a row; they are in their queue and come again")]
    private static partial void LogFailure(ILogger logger, Exception exception, string handler, int failures);

    [LoggerMessage(LogLevel.Error, "A message in {Queue} is no event of this product; it is kept among the broker's dead letters")]
    private static partial void LogUnreadable(ILogger logger, string queue);
}
