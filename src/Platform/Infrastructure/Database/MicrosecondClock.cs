namespace Monolith.Platform.Infrastructure;

/// <summary>The system's clock in whole microseconds, the finest that every database keeps: a time reads back as it was written.</summary>
internal sealed class MicrosecondClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow()
    {
        var now = base.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
