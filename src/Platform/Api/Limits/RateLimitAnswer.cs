using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Monolith.Platform.Api;

/// <summary>Tells a caller of its quota in the fields of draft-ietf-httpapi-ratelimit-headers-10.</summary>
internal sealed class RateLimitAnswer(Quota quota, QuotaState state)
{
    public const string StateHeader = "RateLimit";
    public const string PolicyHeader = "RateLimit-Policy";

    public QuotaState State { get; set; } = state;

    public static long Seconds(TimeSpan time) => (time.Ticks + TimeSpan.TicksPerSecond - 1) / TimeSpan.TicksPerSecond;

    public void WriteTo(IHeaderDictionary headers)
    {
        headers[PolicyHeader] = quota.Policy;
        headers[StateHeader] = string.Create(CultureInfo.InvariantCulture, $"\"{quota.Name}\";r={State.Remaining};t={Seconds(State.Reset)}");
    }
}
