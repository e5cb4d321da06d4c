using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Monolith.Inquiries.Application;

namespace Monolith.Inquiries.Infrastructure;

/// <summary>Protects tokens with the platform's key ring, so that every instance reads them.</summary>
internal sealed class FormTokens(IDataProtectionProvider protection) : IFormTokens
{
    private const int IdLength = 16;

    private readonly IDataProtector protector = protection.CreateProtector("Monolith.Inquiries.Form", "v1");

    public string Write(FormToken token)
    {
        var payload = new byte[IdLength + sizeof(long)];
        token.FormId.TryWriteBytes(payload);
        BinaryPrimitives.WriteInt64BigEndian(payload.AsSpan(IdLength), token.IssuedAt.UtcTicks);
        return Base64Url.EncodeToString(protector.Protect(payload));
    }

    public FormToken? Read(string text)
    {
        if (!Base64Url.IsValid(text))
        {
            return null;
        }

        try
        {
            var payload = protector.Unprotect(Base64Url.DecodeFromChars(text));
            return new FormToken(new Guid(payload.AsSpan(0, IdLength)), new DateTimeOffset(BinaryPrimitives.ReadInt64BigEndian(payload.AsSpan(IdLength)), TimeSpan.Zero));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
