using Monolith.Platform.Infrastructure;

namespace Monolith.Platform.Tests;

public sealed class MicrosecondClockTests
{
    [Fact]
    public void It_tells_the_time_in_whole_microseconds()
    {
        var clock = new MicrosecondClock();

        Enumerable.Range(0, 1000).Select(_ => clock.GetUtcNow().Ticks % TimeSpan.TicksPerMicrosecond).ShouldAllBe(rest => rest == 0);
        (clock.GetUtcNow() - TimeProvider.System.GetUtcNow()).Duration().ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }
}
