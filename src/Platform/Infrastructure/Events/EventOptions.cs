namespace Monolith.Platform.Infrastructure;

/// <summary>How events are delivered; the configuration section <c>Events</c>.</summary>
internal sealed class EventOptions
{
    public const string Section = "Events";
    public const string InProcess = "InProcess";
    public const string RabbitMq = "RabbitMq";

    /// <summary>How events get from module to module: <see cref="InProcess"/> or <see cref="RabbitMq"/>.</summary>
    public string Transport { get; set; } = InProcess;

    /// <summary>How often a delivery is tried before it is given up; 1 to 100.</summary>
    public int MaxAttempts { get; set; } = 12;

    /// <summary>The pause after the first failure; each later one is twice as long, less up to a quarter.</summary>
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause between two attempts.</summary>
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>For how long a handed-out delivery belongs to its worker; renewed while the worker lives.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a worker looks for itself when nothing wakes it.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How many events are read or handed out at once; 1 to 1,000.</summary>
    public int BatchSize { get; set; } = 100;

    /// <summary>For how long what is done is kept.</summary>
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(7);

    /// <summary>From which age of the oldest waiting event on the host reports itself degraded.</summary>
    public TimeSpan DegradedAfter { get; set; } = TimeSpan.FromMinutes(5);
}
