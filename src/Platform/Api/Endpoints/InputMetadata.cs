namespace Monolith.Platform.Api;

/// <summary>Says of an endpoint without a use case how its input is checked, or that it has none.</summary>
/// <param name="CheckedBy">What checks it, in words.</param>
public sealed record InputMetadata(string CheckedBy)
{
    public static InputMetadata None { get; } = new("no input");
}
