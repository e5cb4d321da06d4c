namespace Monolith.Platform.Infrastructure;

/// <summary>How whatever is outside of the process is called; the configuration section <c>Resilience</c>, one part for each.</summary>
public sealed class ResilienceOptions
{
    internal const string Section = "Resilience";

    /// <summary>The server that takes mail.</summary>
    public OutsideOptions Smtp { get; set; } = new()
    {
        Timeout = TimeSpan.FromSeconds(30),
        Retries = 2,
        FirstPause = TimeSpan.FromSeconds(1),
        BreakAfter = 5,
        Break = TimeSpan.FromSeconds(30),
        Concurrency = 10,
        Queue = 100,
    };

    /// <summary>Each HTTP client of <c>IHttpClientFactory</c>, whoever registers it.</summary>
    public OutsideOptions Http { get; set; } = new()
    {
        Timeout = TimeSpan.FromSeconds(10),
        Retries = 3,
        FirstPause = TimeSpan.FromMilliseconds(500),
        BreakAfter = 10,
        Break = TimeSpan.FromSeconds(15),
        Concurrency = 100,
        Queue = 100,
    };
}
