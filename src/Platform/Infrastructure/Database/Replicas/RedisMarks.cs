using Monolith.Platform.Application;
using StackExchange.Redis;

namespace Monolith.Platform.Infrastructure;

/// <summary>The same marks of writers for all instances, in Redis.</summary>
internal sealed class RedisMarks(RedisConnection connection, RedisNames names)
{
    /// <summary>Longer than any replica that is used is behind.</summary>
    private const int Seconds = 3600;

    /// <summary>Positions are whole numbers below 2^53, which a Lua number holds exactly: 8 PB of a log.</summary>
    private const string Script = """
        local position = math.max(tonumber(redis.call('GET', KEYS[1]) or '0'), tonumber(ARGV[1]))
        redis.call('SET', KEYS[1], string.format('%.0f', position), 'EX', ARGV[2])
        return position
        """;

    public async Task Add(Replica replica, Caller caller, long position)
    {
        RedisKey[] keys = [NameOf(replica, caller)];
        RedisValue[] arguments = [position, Seconds];
        await connection.Ask(database => database.ScriptEvaluateAsync(Script, keys, arguments));
    }

    /// <returns>The position that a caller has to see; null while Redis is away, and nobody knows what others heard of.</returns>
    public async ValueTask<long?> Of(Replica replica, Caller caller)
    {
        var (answered, position) = await connection.Ask(database => database.StringGetAsync(NameOf(replica, caller)));
        return answered ? (long?)position ?? 0 : null;
    }

    private RedisKey NameOf(Replica replica, Caller caller) => names.Of("written", $"{replica.Name} {caller.Kind} {caller.Id}");
}
