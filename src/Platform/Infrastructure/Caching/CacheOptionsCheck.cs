using Microsoft.Extensions.Options;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Refuses settings with which the cache would keep nothing, or everything.</summary>
internal sealed class CacheOptionsCheck(IOptions<CacheOptions> options) : IStartupCheck
{
    private const int FewestEntries = 100;
    private const int MostEntries = 1_000_000;

    public IEnumerable<string> Problems()
    {
        var set = options.Value;
        if (set.MaxEntries is < FewestEntries or > MostEntries)
        {
            yield return $"Cache:MaxEntries is {set.MaxEntries}. Use {FewestEntries} to {MostEntries}.";
        }

        if (set.FailSafe < TimeSpan.FromSeconds(CachedAttribute.MaxSeconds) / 60 || set.FailSafe > TimeSpan.FromDays(1))
        {
            yield return $"Cache:FailSafe is {set.FailSafe}. Use 00:01:00 to 1.00:00:00.";
        }

        if (set.Patience <= TimeSpan.Zero || set.Patience > TimeSpan.FromMinutes(1))
        {
            yield return $"Cache:Patience is {set.Patience}. Use a time above zero and up to a minute, such as 00:00:00.500.";
        }
    }
}
