namespace Monolith.Inquiries.Infrastructure;

/// <summary>The one key of the pseudonyms, as the platform's key ring protects it.</summary>
internal sealed class StoredPseudonymKey(int id, byte[] material)
{
    /// <summary>The id of the only row there is.</summary>
    public const int Only = 1;

    public int Id { get; private set; } = id;

    public byte[] Material { get; private set; } = material;
}
