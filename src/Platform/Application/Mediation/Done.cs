namespace Monolith.Platform.Application;

/// <summary>What a command returns that has nothing to tell but that it is done.</summary>
public sealed record Done
{
    private Done()
    {
    }

    public static Done Value { get; } = new();
}
