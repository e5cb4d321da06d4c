using System.Security.Cryptography;
using System.Text;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>
/// Encrypts single texts with a person's key. A ciphertext begins with the version of its form, the version of the key and the person, and is bound to
/// them and to its column: exchanged with that of another person or column, it does not open.
/// </summary>
internal static class FieldSealer
{
    private const byte Form = 1;
    private const byte KeyVersion = 1;
    private const int SubjectLength = 16;
    private const int HeaderLength = 2 + SubjectLength;

    /// <summary>The text as its model holds it.</summary>
    public static string Seal(byte[] key, Guid subject, string column, string text)
    {
        var content = Encoding.UTF8.GetBytes(text);
        var sealedText = new byte[HeaderLength + content.Length + AesGcmBox.Overhead];
        WriteHeader(subject, sealedText);
        AesGcmBox.Seal(key, content, About(sealedText.AsSpan(0, HeaderLength), column), sealedText.AsSpan(HeaderLength));
        return PersonalText.FromColumn($"{PersonalText.Mark}{Convert.ToBase64String(sealedText)}", column);
    }

    /// <exception cref="CryptographicException">The text was changed, or written for another person or column.</exception>
    public static string Open(byte[] key, Guid subject, string column, string ciphertext)
    {
        var sealedText = new byte[ciphertext.Length];
        Span<byte> header = stackalloc byte[HeaderLength];
        WriteHeader(subject, header);
        return Convert.TryFromBase64String(ciphertext, sealedText, out var length) && sealedText.AsSpan(0, length).StartsWith(header)
            ? Encoding.UTF8.GetString(AesGcmBox.Open(key, sealedText.AsSpan(HeaderLength, length - HeaderLength), About(header, column)))
            : throw new CryptographicException($"A text in {column} was not written for the person of its row.");
    }

    private static void WriteHeader(Guid subject, Span<byte> header)
    {
        (header[0], header[1]) = (Form, KeyVersion);
        subject.TryWriteBytes(header[2..], bigEndian: true, out _);
    }

    private static byte[] About(ReadOnlySpan<byte> header, string column) => [.. header, .. Encoding.UTF8.GetBytes(column)];
}
