namespace Monolith.Platform.Infrastructure;

/// <summary>How calls to one thing outside of the process are guarded.</summary>
public sealed class OutsideOptions
{
    /// <summary>How long one attempt may take.</summary>
    public TimeSpan Timeout { get; set; }

    /// <summary>How often what failed is tried again.</summary>
    public int Retries { get; set; }

    /// <summary>The pause before the first of these; each later one is about twice as long, and all differ by chance.</summary>
    public TimeSpan FirstPause { get; set; }

    /// <summary>How many attempts within half a minute it takes for the circuit to open, when half of them fail.</summary>
    public int BreakAfter { get; set; }

    /// <summary>For how long nobody tries once it is open.</summary>
    public TimeSpan Break { get; set; }

    /// <summary>How many calls there may be at once.</summary>
    public int Concurrency { get; set; }

    /// <summary>How many wait for their turn; more fail at once.</summary>
    public int Queue { get; set; }
}
