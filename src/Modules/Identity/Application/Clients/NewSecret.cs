using System.Buffers.Text;
using System.Security.Cryptography;

namespace Monolith.Identity.Application;

/// <summary>Makes secrets that nobody can guess.</summary>
internal static class NewSecret
{
    private const int Bytes = 32;

    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
}
