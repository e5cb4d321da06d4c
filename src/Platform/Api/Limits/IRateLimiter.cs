namespace Monolith.Platform.Api;

/// <summary>Counts requests against quotas; charging is atomic, so that parallel requests cannot share one permit.</summary>
public interface IRateLimiter
{
    /// <summary>Charges one request, unless nothing is left.</summary>
    ValueTask<QuotaState> Charge(Quota quota, QuotaPartition partition, CancellationToken cancellationToken);

    /// <summary>Takes a charge back.</summary>
    ValueTask<QuotaState> Refund(Quota quota, QuotaPartition partition, CancellationToken cancellationToken);
}
