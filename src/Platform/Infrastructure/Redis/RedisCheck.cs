using System.Text.RegularExpressions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Refuses a Redis that cannot be reached as it is written, or that everybody on the network could read or change.</summary>
internal sealed partial class RedisCheck(IHostEnvironment environment, RedisSettings settings, IOptions<RedisOptions> options) : IStartupCheck
{
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromSeconds(5);

    public IEnumerable<string> Problems()
    {
        if (settings.Connection is not { } connection)
        {
            yield return settings.Problem;
        }
        else if (!environment.IsDevelopment())
        {
            if (!connection.Ssl && !RedisSettings.IsOwnMachine(connection))
            {
                yield return "ConnectionStrings:Redis leads to another machine without encryption. Add ssl=true; plain connections are for a Redis on the same machine.";
            }

            if (connection.Password is not { Length: > 0 })
            {
                yield return "ConnectionStrings:Redis signs in without a password. Give Redis one, and add password=….";
            }
        }

        var set = options.Value;
        if (!Name().IsMatch(set.Prefix))
        {
            yield return $"Redis:Prefix is '{set.Prefix}'. Use 1 to 50 small letters, digits and hyphens.";
        }

        if (set.Timeout <= TimeSpan.Zero || set.Timeout > LongestTimeout)
        {
            yield return $"Redis:Timeout is {set.Timeout}. Use a time above zero and up to {LongestTimeout}, such as 00:00:00.250.";
        }
    }

    [GeneratedRegex("^[a-z0-9-]{1,50}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
