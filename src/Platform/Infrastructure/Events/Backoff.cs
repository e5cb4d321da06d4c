using System.Security.Cryptography;

namespace Monolith.Platform.Infrastructure;

/// <summary>Pauses between attempts that double, with jitter, so that what failed together does not come back together.</summary>
internal static class Backoff
{
    private const int MaxDoublings = 30;
    private const int Parts = 1_000;

    /// <summary>The pause after so many attempts, less up to a quarter, so never longer than the longest.</summary>
    public static TimeSpan Pause(int attempts, TimeSpan first, TimeSpan longest)
    {
        var doubled = first * Math.Pow(2, Math.Min(attempts - 1, MaxDoublings));
        var pause = doubled < longest ? doubled : longest;
        return pause * (0.75 + (RandomNumberGenerator.GetInt32(Parts) / (4.0 * Parts)));
    }
}
