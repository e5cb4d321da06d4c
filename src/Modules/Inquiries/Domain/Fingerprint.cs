using System.Numerics;

namespace Monolith.Inquiries.Domain;

/// <summary>
/// What a text is recognised by when it comes again a little changed: the simhash (Charikar, 2002) of its letters and digits, five at a time. Texts that
/// share most of their words differ in few bits; without the key, nobody can tell the text from it.
/// </summary>
/// <param name="Value">64 bits.</param>
public readonly record struct Fingerprint(long Value)
{
    /// <summary>The most bits in which two texts differ that say the same.</summary>
    public const int Tolerance = 8;

    private const int Shingle = 5;
    private const int Bits = 64;

    public static Fingerprint Of(string text, long key)
    {
        var letters = Normalized(text);
        Span<int> votes = stackalloc int[Bits];
        votes.Clear();
        for (var start = 0; start == 0 || start + Shingle <= letters.Length; start++)
        {
            var hash = Hash(letters.AsSpan(start, Math.Min(Shingle, letters.Length - start)), unchecked((ulong)key));
            for (var bit = 0; bit < Bits; bit++)
            {
                votes[bit] += (hash >> bit & 1) == 1 ? 1 : -1;
            }
        }

        var value = 0UL;
        for (var bit = 0; bit < Bits; bit++)
        {
            value |= votes[bit] > 0 ? 1UL << bit : 0;
        }

        return new Fingerprint(unchecked((long)value));
    }

    public bool IsCloseTo(Fingerprint other) => BitOperations.PopCount(unchecked((ulong)(Value ^ other.Value))) <= Tolerance;

    /// <summary>Only what carries meaning: neither case nor spaces nor punctuation.</summary>
    private static string Normalized(string text) =>
        string.Concat(text.Normalize(System.Text.NormalizationForm.FormKC).ToUpperInvariant().Where(char.IsLetterOrDigit));

    /// <summary>Mixes a few characters under a key (the finaliser of MurmurHash3 after each).</summary>
    private static ulong Hash(ReadOnlySpan<char> characters, ulong key)
    {
        var hash = key;
        foreach (var character in characters)
        {
            hash ^= character;
            hash = (hash ^ hash >> 33) * 0xff51afd7ed558ccdUL;
            hash = (hash ^ hash >> 33) * 0xc4ceb9fe1a85ec53UL;
            hash ^= hash >> 33;
        }

        return hash;
    }
}
