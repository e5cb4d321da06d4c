using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Monolith.Inquiries.Domain;
using Monolith.Platform.Domain;

namespace Monolith.Inquiries.Application;

/// <summary>Turns personal data into what can be compared and no more (HMAC-SHA-256, cut to 16 bytes).</summary>
public sealed class PseudonymKey(byte[] key)
{
    public const int Length = 32;

    /// <summary>The key of the messages' fingerprints.</summary>
    public long FingerprintKey { get; } = BinaryPrimitives.ReadInt64BigEndian(Hash(key, "fingerprint", ""));

    public byte[] OfSender(EmailAddress address) => Hash(key, "sender", address.Normalized);

    public byte[] OfLine(SenderNetwork network) => Hash(key, "line", network.Line);

    private static byte[] Hash(byte[] key, string use, string value) =>
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{use}:{value}"))[..Submission.HashLength];
}
