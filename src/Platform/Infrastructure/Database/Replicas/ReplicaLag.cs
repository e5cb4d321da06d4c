namespace Monolith.Platform.Infrastructure;

/// <summary>How far a replica is behind: the time between the latest position of the primary that it has reached and the latest there is.</summary>
internal sealed class ReplicaLag(TimeProvider clock)
{
    /// <summary>A replica that is further behind is not used, so that it need not be known how far.</summary>
    private const int MostSamples = 1000;

    private readonly Lock gate = new();
    private readonly Queue<(long At, long Position)> ahead = new();
    private long? reached;
    private long latest;
    private int age;

    /// <summary>The lag; null while the replica has reached nothing that is known of the primary.</summary>
    public TimeSpan? Behind
    {
        get
        {
            lock (gate)
            {
                return reached is not { } at ? null : ahead.Count == 0 ? TimeSpan.Zero : clock.GetElapsedTime(at, latest);
            }
        }
    }

    /// <summary>Called before the primary is asked for its position.</summary>
    /// <returns>What is to be said along with the answer.</returns>
    public (int Age, long At) Begin()
    {
        lock (gate)
        {
            return (age, clock.GetTimestamp());
        }
    }

    /// <summary>The primary told its position.</summary>
    public void Wrote((int Age, long At) asked, long position)
    {
        lock (gate)
        {
            if (asked.Age == age)
            {
                latest = asked.At;
                ahead.Enqueue((asked.At, position));
                if (ahead.Count > MostSamples)
                {
                    ahead.Dequeue();
                }
            }
        }
    }

    /// <summary>The replica told how far it is.</summary>
    public void Reached(long position)
    {
        lock (gate)
        {
            while (ahead.TryPeek(out var sample) && sample.Position <= position)
            {
                reached = sample.At;
                ahead.Dequeue();
            }
        }
    }

    /// <summary>From now on the replica is behind by an unknown time, until it has reached a position that the primary is asked for after this.</summary>
    public void Forget()
    {
        lock (gate)
        {
            age++;
            reached = null;
            ahead.Clear();
        }
    }
}
