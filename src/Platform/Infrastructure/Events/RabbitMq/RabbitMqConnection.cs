using System.Net.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Monolith.Platform.Infrastructure;

/// <summary>
/// A connection to the broker. Whoever needs it next opens it again when it was lost: outbox and inbox try again anyhow, and a channel that
/// came back by itself would not tell which of its confirmations and deliveries it had forgotten. There are two, for what is published must
/// not wait behind what is taken in, nor the other way round.
/// </summary>
internal sealed partial class RabbitMqConnection(
    [ServiceKey] string purpose, RabbitMqTopology topology, IOptions<RabbitMqOptions> options, ILogger<RabbitMqConnection> logger) : IAsyncDisposable
{
    public const string Publishing = "publishing";
    public const string TakingIn = "taking in";

    private static readonly CreateChannelOptions Confirmed = new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);

    private readonly SemaphoreSlim gate = new(1, 1);
    private IConnection? current;
    private bool away;

    /// <summary>What is to be expected of brokers and networks, as opposed to bugs.</summary>
    public static bool IsTrouble(Exception exception) =>
        exception is RabbitMQClientException or IOException or System.Net.Sockets.SocketException or TimeoutException or OperationCanceledException;

    /// <summary>Opens a channel on which every message is confirmed.</summary>
    /// <returns>Null while the broker is away.</returns>
    public async Task<IChannel?> TryOpenChannel(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (current is not { IsOpen: true })
            {
                await Connect(cancellationToken);
            }

            return current is null ? null : await current.CreateChannelAsync(Confirmed, cancellationToken);
        }
        catch (Exception exception) when (IsTrouble(exception) && !cancellationToken.IsCancellationRequested)
        {
            await Close();
            RabbitMqFigures.Connection(purpose, "failed");
            if (!away)
            {
                LogAway(exception, purpose);
            }

            away = true;
            return null;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Gives the connection up, with all its channels, after the broker failed to answer on it.</summary>
    public async Task Drop(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            await Close();
        }
        finally
        {
            gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Close();
        gate.Dispose();
    }

    private async Task Connect(CancellationToken cancellationToken)
    {
        await Close();
        var connection = await Factory().CreateConnectionAsync(cancellationToken);
        try
        {
            await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
            await topology.Declare(channel, cancellationToken);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        (current, away) = (connection, false);
        RabbitMqFigures.Connection(purpose, "opened");
        LogConnected(connection.Endpoint.HostName, connection.Endpoint.Port, purpose);
    }

    private ConnectionFactory Factory()
    {
        var set = options.Value;
        var uri = new Uri(set.Uri);
        var factory = new ConnectionFactory
        {
            Uri = uri,
            ClientProvidedName = $"{Environment.MachineName} {Environment.ProcessId} {purpose}",
            AutomaticRecoveryEnabled = false,
            RequestedConnectionTimeout = set.Timeout,
            HandshakeContinuationTimeout = set.Timeout,
            ContinuationTimeout = set.Timeout,
            RequestedHeartbeat = TimeSpan.FromSeconds(20),
        };

        // By itself the client would take a certificate of any name.
        factory.Ssl.ServerName = uri.Host;
        factory.Ssl.AcceptablePolicyErrors = SslPolicyErrors.None;
        return factory;
    }

    private async Task Close()
    {
        if (current is { } lost)
        {
            current = null;
            await lost.CloseAsync(Constants.ReplySuccess, "", TimeSpan.FromSeconds(1), abort: true, CancellationToken.None);
            await lost.DisposeAsync();
        }
    }

    [LoggerMessage(LogLevel.Information, "Connected to the broker at {Host}:{Port} for {Purpose}")]
    private partial void LogConnected(string host, int port, string purpose);

    [LoggerMessage(LogLevel.Warning, "The broker is away, for {Purpose}; events wait where they are until it is back")]
    private partial void LogAway(Exception exception, string purpose);
}
