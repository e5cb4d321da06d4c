namespace Monolith.Platform.Infrastructure;

/// <summary>The answer to a request that had an effect, from the same commit as the effect.</summary>
internal sealed class IdempotencyRecord
{
    /// <summary>For how long a request sent again is answered with it.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>The caller's key, as nobody can tell it from here.</summary>
    public required Guid Name { get; init; }

    /// <summary>Method and route.</summary>
    public required string Operation { get; init; }

    public required byte[] Fingerprint { get; set; }

    public required int Status { get; set; }

    /// <summary>The whole answer, readable with the key ring and the caller's key alone: it may hold secrets.</summary>
    public required byte[] Answer { get; set; }

    public required DateTimeOffset AnsweredAt { get; set; }
}
