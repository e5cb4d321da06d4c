using System.Net;
using System.Net.Sockets;

namespace Monolith.Inquiries.Domain;

/// <summary>Where something comes from, as coarse as limits need it.</summary>
/// <param name="Line">The one address in IPv4, the network of 64 bits in IPv6: what one subscriber has.</param>
/// <param name="Network">The network of 24 bits in IPv4, of 48 in IPv6: what one site or a small provider has.</param>
public sealed record SenderNetwork(string Line, string Network)
{
    public static SenderNetwork Of(IPAddress? address)
    {
        var plain = address switch
        {
            null => IPAddress.Any,
            { IsIPv4MappedToIPv6: true } => address.MapToIPv4(),
            _ => address,
        };
        return plain.AddressFamily is AddressFamily.InterNetworkV6
            ? new(Truncated(plain, 64), Truncated(plain, 48))
            : new(Truncated(plain, 32), Truncated(plain, 24));
    }

    private static string Truncated(IPAddress address, int bits)
    {
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(bits / 8).Clear();
        return new IPNetwork(new IPAddress(bytes), bits).ToString();
    }

    /// <summary>Nothing of it: it is personal data, and this text ends up in logs.</summary>
    public override string ToString() => "(network)";
}
