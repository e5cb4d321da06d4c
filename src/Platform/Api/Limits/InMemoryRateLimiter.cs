using System.Collections.Concurrent;
using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

/// <summary>
/// The generic cell rate algorithm (ITU-T I.371): each partition holds one number, the theoretical arrival time at which its quota is whole again.
/// Memory is bounded: whole partitions are dropped every minute, and beyond the maximum all newcomers share one partition per quota.
/// </summary>
internal sealed class InMemoryRateLimiter(TimeProvider clock, int maxPartitions) : IRateLimiter
{
    public const int DefaultMaxPartitions = 100_000;

    private const long Dropped = long.MinValue;
    private static readonly QuotaPartition Newcomers = new("", ulong.MaxValue);

    private readonly ConcurrentDictionary<(string Quota, QuotaPartition Partition), Cell> cells = new();
    private readonly long started = clock.GetTimestamp();
    private int count;
    private long nextSweep = TimeSpan.TicksPerMinute;

    public InMemoryRateLimiter(TimeProvider clock)
        : this(clock, DefaultMaxPartitions)
    {
    }

    internal int Partitions => Volatile.Read(ref count);

    public ValueTask<QuotaState> Charge(Quota quota, QuotaPartition partition, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Move(quota, partition, quota.Interval.Ticks));

    public ValueTask<QuotaState> Refund(Quota quota, QuotaPartition partition, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Move(quota, partition, -quota.Interval.Ticks));

    private QuotaState Move(Quota quota, QuotaPartition partition, long step)
    {
        var now = clock.GetElapsedTime(started).Ticks;
        SweepWhenDue(now);
        while (true)
        {
            var cell = Find(quota.Name, partition);
            var present = cell.Read();
            if (present is Dropped)
            {
                continue;
            }

            var arrival = Math.Max(Math.Max(present, now) + step, now);
            if (step > 0 && arrival - quota.Window.Ticks > now)
            {
                return QuotaState.After(quota, new ArrivalMove(IsAllowed: false, TimeSpan.FromTicks(arrival - now)));
            }

            if (cell.Replace(present, arrival))
            {
                return QuotaState.After(quota, new ArrivalMove(IsAllowed: true, TimeSpan.FromTicks(arrival - now)));
            }
        }
    }

    private Cell Find(string quota, QuotaPartition partition)
    {
        if (cells.TryGetValue((quota, partition), out var cell))
        {
            return cell;
        }

        var key = (quota, Partitions < maxPartitions ? partition : Newcomers);
        var added = new Cell();
        cell = cells.GetOrAdd(key, added);
        if (ReferenceEquals(cell, added))
        {
            Interlocked.Increment(ref count);
        }

        return cell;
    }

    private void SweepWhenDue(long now)
    {
        var due = Volatile.Read(ref nextSweep);
        if (now < due || Interlocked.CompareExchange(ref nextSweep, now + TimeSpan.TicksPerMinute, due) != due)
        {
            return;
        }

        foreach (var (key, cell) in cells)
        {
            // Marked before it is removed, so that nobody charges a cell that is no longer looked at.
            var present = cell.Read();
            if (present <= now && cell.Replace(present, Dropped) && cells.TryRemove(key, out _))
            {
                Interlocked.Decrement(ref count);
            }
        }
    }

    private sealed class Cell
    {
        private long arrival;

        public long Read() => Interlocked.Read(ref arrival);

        public bool Replace(long present, long next) => Interlocked.CompareExchange(ref arrival, next, present) == present;
    }
}
