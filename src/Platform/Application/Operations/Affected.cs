namespace Monolith.Platform.Application;

/// <summary>How many deliveries a command was about.</summary>
/// <param name="Deliveries">Their number.</param>
/// <param name="DryRun">Whether they were only counted.</param>
public sealed record Affected(long Deliveries, bool DryRun) : IExample<Affected>
{
    public static Affected Example { get; } = new(12, DryRun: true);
}
