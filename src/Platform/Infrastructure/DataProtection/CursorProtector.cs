using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

internal sealed class CursorProtector(IDataProtectionProvider provider) : ICursorProtector
{
    private readonly IDataProtector protector = provider.CreateProtector("cursor");

    public string Protect(ReadOnlySpan<byte> payload) => Base64Url.EncodeToString(protector.Protect(payload.ToArray()));

    public byte[]? Unprotect(string cursor)
    {
        if (!Base64Url.IsValid(cursor))
        {
            return null;
        }

        try
        {
            return protector.Unprotect(Base64Url.DecodeFromChars(cursor));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
