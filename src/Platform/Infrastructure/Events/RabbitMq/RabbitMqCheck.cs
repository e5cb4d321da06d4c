using System.Text.RegularExpressions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Refuses a broker that cannot be reached as it is written, or that everybody on the network could listen to.</summary>
internal sealed partial class RabbitMqCheck(IHostEnvironment environment, IOptions<RabbitMqOptions> options) : IStartupCheck
{
    public IEnumerable<string> Problems()
    {
        var set = options.Value;

        // The value itself holds a password, and is not repeated.
        if (!Uri.TryCreate(set.Uri, UriKind.Absolute, out var uri) || uri.Scheme is not ("amqp" or "amqps"))
        {
            yield return "The setting Events:RabbitMq:Uri is missing or no address of a broker: write amqps://user:password@host/virtual-host.";
        }
        else if (!environment.IsDevelopment())
        {
            if (uri.Scheme is "amqp" && !uri.IsLoopback)
            {
                yield return $"Events:RabbitMq:Uri leads to {uri.Host} without encryption. Use amqps; plain amqp is for a broker on the same machine.";
            }

            if (uri.UserInfo is "" or "guest:guest")
            {
                yield return "Events:RabbitMq:Uri signs in as the broker's default user. Make a user of the installation's own.";
            }
        }

        if (!Name().IsMatch(set.Prefix))
        {
            yield return $"Events:RabbitMq:Prefix is '{set.Prefix}'. Use 1 to 50 small letters, digits and hyphens.";
        }

        if (set.Timeout <= TimeSpan.Zero)
        {
            yield return $"Events:RabbitMq:Timeout is {set.Timeout}. Use a time above zero, such as 00:00:10.";
        }
    }

    [GeneratedRegex("^[a-z0-9-]{1,50}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
