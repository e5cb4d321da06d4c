using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Monolith.Platform.Infrastructure;

/// <summary>
/// The connection to Redis, with a circuit before it: whatever fails once takes it away from everybody, and only <see cref="RedisWatch"/>,
/// which goes on trying beside the requests, brings it back. So no request waits for a Redis that is known to be dead.
/// </summary>
internal sealed partial class RedisConnection(RedisSettings settings, IOptions<RedisOptions> options, TimeProvider clock, ILogger<RedisConnection> logger) : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private ConnectionMultiplexer? multiplexer;
    private volatile IDatabase? present;
    private bool wasAway;

    /// <summary>Raised when Redis went away, by whoever noticed.</summary>
    public event EventHandler? Left;

    /// <summary>Set when Redis went away, so that it is soon tried again.</summary>
    public Signal Gone { get; } = new(clock);

    /// <summary>Redis; null while it is away.</summary>
    public IDatabase? Database => present;

    /// <summary>What is to be expected of servers and networks, as opposed to bugs.</summary>
    public static bool IsTrouble(Exception exception) =>
        exception is RedisException or RedisCommandException or TimeoutException or IOException or System.Net.Sockets.SocketException or ObjectDisposedException;

    /// <summary>Asks Redis something, within the time limit.</summary>
    /// <returns>False when it is away, or went away with this.</returns>
    public async ValueTask<(bool Answered, T? Answer)> Ask<T>(Func<IDatabase, Task<T>> question)
    {
        if (present is not { } database)
        {
            return (false, default);
        }

        try
        {
            return (true, await question(database).WaitAsync(options.Value.Timeout));
        }
        catch (Exception exception) when (IsTrouble(exception))
        {
            Leave(exception);
            return (false, default);
        }
    }

    /// <summary>The connection, opened if it never was; it reconnects by itself.</summary>
    public async Task<IConnectionMultiplexer> Open(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (multiplexer is null)
            {
                var opened = await ConnectionMultiplexer.ConnectAsync(Configure());
                opened.ConnectionFailed += (_, failed) => Leave(failed.Exception);
                multiplexer = opened;
            }

            return multiplexer;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Redis answers, and is there for everybody.</summary>
    public void Return(IDatabase database)
    {
        if (present is null)
        {
            present = database;
            RedisFigures.Changed("back");
            if (wasAway)
            {
                LogBack();
            }
        }
    }

    /// <summary>Redis does not answer: nobody asks it again before it answered the watch.</summary>
    public void Leave(Exception? exception)
    {
        if (Interlocked.Exchange(ref present, null) is not null || !wasAway)
        {
            wasAway = true;
            RedisFigures.Changed("away");
            LogAway(exception);
            Left?.Invoke(this, EventArgs.Empty);
            Gone.Set();
        }
    }

    public async ValueTask DisposeAsync()
    {
        present = null;
        if (multiplexer is { } opened)
        {
            await opened.CloseAsync(allowCommandsToComplete: false);
            await opened.DisposeAsync();
        }

        gate.Dispose();
        Gone.Dispose();
    }

    private ConfigurationOptions Configure()
    {
        var connection = settings.Connection ?? throw new InvalidOperationException(settings.Problem);
        var timeout = (int)options.Value.Timeout.TotalMilliseconds;
        connection.ClientName = $"{Environment.MachineName}-{Environment.ProcessId}";
        connection.AbortOnConnectFail = false;
        connection.ConnectTimeout = Math.Max(timeout, 1000);
        connection.AsyncTimeout = timeout;
        connection.SyncTimeout = timeout;
        connection.HeartbeatInterval = options.Value.Timeout;

        // What cannot be sent at once fails at once, instead of waiting for a connection.
        connection.BacklogPolicy = BacklogPolicy.FailFast;
        connection.ReconnectRetryPolicy = new LinearRetry(1000);
        return connection;
    }

    [LoggerMessage(LogLevel.Information, "Redis is back")]
    private partial void LogBack();

    [LoggerMessage(LogLevel.Warning, "Redis is away; every instance caches and limits by itself until it is back")]
    private partial void LogAway(Exception? exception);
}
