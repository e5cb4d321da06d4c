using System.Net;
using Monolith.Inquiries.Domain;

namespace Monolith.Inquiries.Tests.Domain;

public sealed class SenderNetworkTests
{
    [Theory]
    [InlineData("203.0.113.77", "203.0.113.77/32", "203.0.113.0/24")]
    [InlineData("::ffff:203.0.113.77", "203.0.113.77/32", "203.0.113.0/24")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64", "2001:db8:1::/48")]
    [InlineData("fe80::1%3", "fe80::/64", "fe80::/48")]
    [InlineData(null, "0.0.0.0/32", "0.0.0.0/24")]
    public void Is_as_coarse_as_limits_need_it(string? address, string line, string network)
    {
        var from = SenderNetwork.Of(address is null ? null : IPAddress.Parse(address));

        from.Line.ShouldBe(line);
        from.Network.ShouldBe(network);
        from.ToString().ShouldNotContain(network);
        network.Length.ShouldBeLessThanOrEqualTo(Submission.MaxNetworkLength);
    }
}
