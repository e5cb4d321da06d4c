using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Monolith.Platform.Infrastructure;

/// <summary>
/// One replica as this host sees it, with a circuit before it: whatever breaks once takes it away from everybody, and only
/// <see cref="ReplicaWatch"/>, which asks it beside the requests, brings it back. Queries that are under way on it then are broken off.
/// </summary>
internal sealed partial class Replica : IDisposable
{
    private readonly Lock gate = new();
    private readonly TimeSpan maxLag;
    private readonly ILogger<Replica> logger;
    private CancellationTokenSource presence = new();
    private volatile bool isPresent;
    private long replayed;

    public Replica(string name, ModuleDatabase database, IOptions<ReplicaOptions> options, TimeProvider clock, ILogger<Replica> logger) =>
        (Name, Database, maxLag, this.logger, Lag) = (name, database, options.Value.MaxLag, logger, new(clock));

    /// <summary>The setting that names it.</summary>
    public string Name { get; }

    /// <summary>The database of a module that it is a replica of.</summary>
    public ModuleDatabase Database { get; }

    public ReplicaLag Lag { get; }

    public WriterMarks Writers { get; } = new();

    /// <summary>The position up to which it shows what was committed, as far as it is known.</summary>
    public long Replayed => Interlocked.Read(ref replayed);

    /// <summary>Whether anybody may read from it.</summary>
    public bool IsPresent => isPresent;

    /// <summary>Cancelled when it goes away.</summary>
    public CancellationToken Gone
    {
        get
        {
            lock (gate)
            {
                return presence.Token;
            }
        }
    }

    /// <summary>It answered.</summary>
    public void Saw(long position)
    {
        Lag.Reached(position);
        Interlocked.Exchange(ref replayed, position);
        Writers.Drop(position);
        if (Lag.Behind is not { } behind)
        {
            Leave("has not caught up yet", exception: null);
        }
        else if (behind > maxLag)
        {
            Leave($"is {behind} behind", exception: null);
        }
        else
        {
            Return();
        }
    }

    /// <summary>Nobody reads from it before it has caught up with whatever was committed until now.</summary>
    public void Distrust(Exception cause)
    {
        Lag.Forget();
        Leave("may not know of a commit", cause);
    }

    /// <summary>A query on it failed; when the connection did, nobody else is to try it now.</summary>
    public void Failed(Exception exception)
    {
        LogFailed(exception, Name);
        if (TransientFaults.FaultIn(exception) is { SqlState: null })
        {
            Leave("does not answer", exception);
        }
    }

    /// <summary>Nobody reads from it before it answered again.</summary>
    public void Leave(string why, Exception? exception)
    {
        lock (gate)
        {
            if (!isPresent)
            {
                return;
            }

            isPresent = false;

            // On another thread: what waits for this goes on in it.
            presence.CancelAfter(TimeSpan.Zero);
        }

        ReplicaFigures.Changed(Name, "away");
        LogAway(exception, Name, why);
    }

    public void Dispose() => presence.Dispose();

    private void Return()
    {
        lock (gate)
        {
            if (isPresent)
            {
                return;
            }

            presence = new();
            isPresent = true;
        }

        ReplicaFigures.Changed(Name, "back");
        LogBack(Name);
    }

    [LoggerMessage(LogLevel.Debug, "A query on {Replica} failed; the primary answers it")]
    private partial void LogFailed(Exception exception, string replica);

    [LoggerMessage(LogLevel.Information, "{Replica} answers queries")]
    private partial void LogBack(string replica);

    [LoggerMessage(LogLevel.Warning, "{Replica} {Why}; the primary answers queries until that is over")]
    private partial void LogAway(Exception? exception, string replica, string why);
}
