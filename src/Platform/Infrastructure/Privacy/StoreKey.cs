namespace Monolith.Platform.Infrastructure;

/// <summary>A key of the store itself, wrapped: that of the blind index, and for each key-encryption key one by which a wrong one is recognised.</summary>
internal sealed class StoreKey
{
    /// <summary>The name of the blind index's key.</summary>
    public const string BlindIndex = "blind-index";

    public const int MaxNameLength = 100;

    public required string Name { get; init; }

    public required string WrappedWith { get; set; }

    public required byte[] Wrapped { get; set; }
}
