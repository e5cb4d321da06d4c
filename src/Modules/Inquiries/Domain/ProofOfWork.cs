using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Monolith.Inquiries.Domain;

/// <summary>Work that costs the sender much and the receiver one hash: a text whose SHA-256, after the form's token and a colon, begins with zero bits.</summary>
public static class ProofOfWork
{
    /// <summary>The longest proof, in characters.</summary>
    public const int MaxLength = 32;

    /// <summary>The most zero bits that can be asked for; more than a minute of a telephone's work.</summary>
    public const int MaxDifficulty = 30;

    /// <summary>Tells whether a proof holds.</summary>
    /// <param name="token">The form's token, as the form told it.</param>
    /// <param name="proof">What the sender found.</param>
    /// <param name="difficulty">The zero bits asked for, at most <see cref="MaxDifficulty"/>.</param>
    public static bool Holds(string token, string proof, int difficulty)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{token}:{proof}"), hash);
        return BitOperations.LeadingZeroCount(BinaryPrimitives.ReadUInt64BigEndian(hash)) >= difficulty;
    }
}
