namespace Monolith.Testing;

/// <summary>A clock that stands still until it is put forward.</summary>
public sealed class VirtualClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan time) => now += time;

    /// <summary>Goes to a point in time, never back.</summary>
    public void AdvanceTo(DateTimeOffset time) => now = time > now ? time : now;
}
