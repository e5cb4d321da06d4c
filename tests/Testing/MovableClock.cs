namespace Monolith.Testing;

/// <summary>The system's clock, in whole microseconds as the product's own, which can be put forward.</summary>
public sealed class MovableClock : TimeProvider
{
    private long ahead;

    public override DateTimeOffset GetUtcNow()
    {
        var now = base.GetUtcNow().AddTicks(Interlocked.Read(ref ahead));
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    public void Advance(TimeSpan time) => Interlocked.Add(ref ahead, time.Ticks);
}
