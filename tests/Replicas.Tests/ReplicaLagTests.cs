using Monolith.Platform.Application;
using Monolith.Platform.Infrastructure;

namespace Monolith.Replicas.Tests;

/// <summary>How far a replica is behind, and for whom.</summary>
public sealed class ReplicaLagTests
{
    private readonly Stopwatch clock = new();

    [Fact]
    public void A_replica_is_behind_by_the_time_since_the_position_that_it_has_reached()
    {
        var lag = new ReplicaLag(clock);
        Wrote(lag, 10);
        lag.Behind.ShouldBeNull();
        lag.Reached(10);
        lag.Behind.ShouldBe(TimeSpan.Zero);

        clock.Advance(TimeSpan.FromSeconds(2));
        Wrote(lag, 20);
        lag.Reached(19);
        lag.Behind.ShouldBe(TimeSpan.FromSeconds(2));

        lag.Reached(20);
        lag.Behind.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void What_the_primary_told_before_a_doubt_counts_no_more()
    {
        var lag = new ReplicaLag(clock);
        var asked = lag.Begin();
        lag.Forget();
        lag.Wrote(asked, 10);
        lag.Reached(10);
        lag.Behind.ShouldBeNull();

        Wrote(lag, 11);
        lag.Reached(11);
        lag.Behind.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Each_writer_has_to_see_as_far_as_they_wrote_and_of_very_many_all_as_far_as_the_last()
    {
        var marks = new WriterMarks();
        var writer = new Caller(CallerKind.User, "writer");
        marks.Add(writer, 5);
        marks.Add(writer, 3);
        marks.Of(writer).ShouldBe(5);
        marks.Of(new Caller(CallerKind.Client, "writer")).ShouldBe(0);
        marks.Drop(5);
        marks.Of(writer).ShouldBe(0);

        for (var i = 0; i <= 10_000; i++)
        {
            marks.Add(new Caller(CallerKind.User, $"writer {i}"), i);
        }

        marks.Of(writer).ShouldBe(10_000);
    }

    private static void Wrote(ReplicaLag lag, long position) => lag.Wrote(lag.Begin(), position);

    private sealed class Stopwatch : TimeProvider
    {
        private TimeSpan elapsed;

        public void Advance(TimeSpan time) => elapsed += time;

        public override long GetTimestamp() => elapsed.Ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;
    }
}
