using System.Globalization;

namespace Monolith.Platform.Api;

/// <summary>How many requests a caller may make in how long; used up evenly, it never runs out.</summary>
public sealed record Quota
{
    /// <param name="name">One of <see cref="Limits"/>.</param>
    /// <param name="permits">Requests per window, at least 1; all of them may come at once.</param>
    /// <param name="window">The window, at least a second.</param>
    public Quota(string name, int permits, TimeSpan window)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(permits, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(window, TimeSpan.FromSeconds(1));
        (Name, Permits, Window) = (name, permits, window);

        // Whole microseconds, which is what instances share.
        Interval = TimeSpan.FromMicroseconds(Math.Max(1, window.Ticks / TimeSpan.TicksPerMicrosecond / permits));
        Policy = string.Create(CultureInfo.InvariantCulture, $"\"{name}\";q={permits};w={(long)window.TotalSeconds}");
    }

    public string Name { get; }

    public int Permits { get; }

    public TimeSpan Window { get; }

    /// <summary>How much of the window a single request takes.</summary>
    public TimeSpan Interval { get; }

    /// <summary>The value of the RateLimit-Policy field (draft-ietf-httpapi-ratelimit-headers-10, section 3).</summary>
    public string Policy { get; }
}
