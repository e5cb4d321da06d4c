using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Monolith.Platform.Api;

/// <summary>Whose quota a request draws on: a known caller's, else the client address's; an IPv6 network of 64 bits counts as one client.</summary>
/// <param name="Caller">The subject; empty for an unknown caller.</param>
/// <param name="Address">The address of an unknown caller, as a number.</param>
public readonly record struct QuotaPartition(string Caller, ulong Address)
{
    internal static QuotaPartition Of(HttpContext context) => context.User.FindFirst(CallerClaims.Subject)?.Value is { Length: > 0 } subject
        ? new QuotaPartition(subject, 0)
        : OfAddress(context);

    internal static QuotaPartition OfAddress(HttpContext context) => new("", NumberOf(context.Connection.RemoteIpAddress));

    private static ulong NumberOf(IPAddress? address)
    {
        if (address is null)
        {
            return 0;
        }

        Span<byte> bytes = stackalloc byte[16];
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return address.TryWriteBytes(bytes, out _) && address.AddressFamily is AddressFamily.InterNetwork
            ? BinaryPrimitives.ReadUInt32BigEndian(bytes)
            : BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }
}
