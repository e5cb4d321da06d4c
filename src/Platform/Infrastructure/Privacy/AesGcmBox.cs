using System.Security.Cryptography;

namespace Monolith.Platform.Infrastructure;

/// <summary>AES-256-GCM (NIST SP 800-38D) with a random nonce of 96 bits: nonce, ciphertext, tag of 128 bits. Good for 2³² texts under one key.</summary>
internal static class AesGcmBox
{
    public const int KeyLength = 32;

    private const int NonceLength = 12;
    private const int TagLength = 16;

    /// <summary>By how much a box is longer than what is in it.</summary>
    public const int Overhead = NonceLength + TagLength;

    /// <summary>Writes a box of <see cref="Overhead"/> more bytes than the content.</summary>
    public static void Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> content, ReadOnlySpan<byte> about, Span<byte> box)
    {
        var nonce = box[..NonceLength];
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, content, box[NonceLength..^TagLength], box[^TagLength..], about);
    }

    public static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> content, ReadOnlySpan<byte> about)
    {
        var box = new byte[content.Length + Overhead];
        Seal(key, content, about, box);
        return box;
    }

    /// <summary>What is in a box.</summary>
    /// <exception cref="CryptographicException">The key is another one, the box was changed, or it is about something else.</exception>
    public static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> about)
    {
        if (box.Length < Overhead)
        {
            throw new CryptographicException("The box is cut off.");
        }

        var content = new byte[box.Length - Overhead];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(box[..NonceLength], box[NonceLength..^TagLength], box[^TagLength..], content, about);
        return content;
    }
}
