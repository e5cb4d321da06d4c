using System.Net;
using Microsoft.Extensions.Configuration;
using StackExchange.Redis;

namespace Monolith.Platform.Infrastructure;

/// <summary>The configured way to Redis, or why there is none. The string holds a password, and no problem repeats it.</summary>
internal sealed record RedisSettings(ConfigurationOptions? Connection, string Problem)
{
    public static RedisSettings From(IConfiguration configuration)
    {
        const string Example = "Write redis.example.com:6380,ssl=true,password=….";
        try
        {
            var parsed = ConfigurationOptions.Parse(configuration[RedisOptions.ConnectionString] ?? "");
            return parsed.EndPoints.Count == 0 ? new(null, $"ConnectionStrings:Redis names no server. {Example}") : new(parsed, "");
        }
        catch (ArgumentException)
        {
            return new(null, $"ConnectionStrings:Redis cannot be read. {Example}");
        }
    }

    /// <summary>Whether all that travels stays on this machine.</summary>
    public static bool IsOwnMachine(ConfigurationOptions connection) => connection.EndPoints.All(endPoint => endPoint switch
    {
        IPEndPoint { Address: var address } => IPAddress.IsLoopback(address),
        DnsEndPoint { Host: var host } => host is "localhost",
        _ => false,
    });
}
