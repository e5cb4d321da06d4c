using Microsoft.Extensions.Options;
using Monolith.Platform.Application;

namespace Monolith.Identity.Infrastructure;

/// <summary>A key that becomes active before all instances and caches know it would fail the requests it signs.</summary>
internal sealed class ServerKeyCheck(IOptions<ServerKeyOptions> options) : IStartupCheck
{
    private static readonly TimeSpan LeastAhead = TimeSpan.FromHours(1);

    public IEnumerable<string> Problems()
    {
        var (active, ahead) = (options.Value.Active, options.Value.Ahead);
        if (ahead < LeastAhead || active <= ahead)
        {
            yield return $"The settings {ServerKeyOptions.Section}:Ahead ({ahead}) and {ServerKeyOptions.Section}:Active ({active}) do not fit: " +
                "publish keys at least an hour ahead, and keep them active for longer than that.";
        }
    }
}
