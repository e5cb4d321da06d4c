using System.Globalization;
using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

/// <summary>Limits that hold across all instances; while what they share is away, each instance limits by itself.</summary>
internal sealed class SharedRateLimiter(ISharedArrivals arrivals, InMemoryRateLimiter own) : IRateLimiter
{
    public async ValueTask<QuotaState> Charge(Quota quota, QuotaPartition partition, CancellationToken cancellationToken) =>
        await Move(quota, partition, quota.Interval, cancellationToken) ?? await own.Charge(quota, partition, cancellationToken);

    public async ValueTask<QuotaState> Refund(Quota quota, QuotaPartition partition, CancellationToken cancellationToken) =>
        await Move(quota, partition, -quota.Interval, cancellationToken) ?? await own.Refund(quota, partition, cancellationToken);

    private async ValueTask<QuotaState?> Move(Quota quota, QuotaPartition partition, TimeSpan step, CancellationToken cancellationToken)
    {
        var cell = string.Create(CultureInfo.InvariantCulture, $"{quota.Name} {partition.Address} {partition.Caller}");
        return await arrivals.Move(cell, step, quota.Window, cancellationToken) is { } move ? QuotaState.After(quota, move) : null;
    }
}
