using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

/// <summary>What is left of a quota after a request was charged, or refused.</summary>
/// <param name="IsAllowed">Whether the request may go on.</param>
/// <param name="Remaining">How many requests more may come at once.</param>
/// <param name="Reset">How long until there is more: until the next single request when none remains, otherwise until the whole quota is back.</param>
public readonly record struct QuotaState(bool IsAllowed, int Remaining, TimeSpan Reset)
{
    internal static QuotaState After(Quota quota, ArrivalMove move)
    {
        if (!move.IsAllowed)
        {
            return new QuotaState(IsAllowed: false, 0, move.Ahead - quota.Window);
        }

        var free = quota.Window - move.Ahead;
        var remaining = (int)Math.Min(free.Ticks / quota.Interval.Ticks, quota.Permits);
        return new QuotaState(IsAllowed: true, remaining, remaining == 0 ? quota.Interval - free : move.Ahead);
    }
}
