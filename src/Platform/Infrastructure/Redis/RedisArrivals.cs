using Monolith.Platform.Application;
using StackExchange.Redis;

namespace Monolith.Platform.Infrastructure;

/// <summary>Arrivals in Redis: one script moves one key by Redis's own clock, so that instances agree whatever their clocks say.</summary>
internal sealed class RedisArrivals(RedisConnection connection, RedisNames names) : ISharedArrivals
{
    /// <summary>Times are whole microseconds, which a Lua number holds exactly. A key lives as long as its arrival lies ahead.</summary>
    private const string Script = """
        local time = redis.call('TIME')
        local now = time[1] * 1000000 + time[2]
        local step = tonumber(ARGV[1])
        local window = tonumber(ARGV[2])
        local arrival = math.max(math.max(tonumber(redis.call('GET', KEYS[1]) or '0'), now) + step, now)
        if step > 0 and arrival - window > now then
            return {0, arrival - now}
        end
        if arrival > now then
            redis.call('SET', KEYS[1], string.format('%.0f', arrival), 'PX', math.ceil((arrival - now) / 1000))
        else
            redis.call('DEL', KEYS[1])
        end
        return {1, arrival - now}
        """;

    public async ValueTask<ArrivalMove?> Move(string cell, TimeSpan step, TimeSpan window, CancellationToken cancellationToken)
    {
        if (connection.Database is null)
        {
            return null;
        }

        RedisKey[] keys = [names.Of("limit", cell)];
        RedisValue[] arguments = [Microseconds(step), Microseconds(window)];
        var (answered, answer) = await connection.Ask(database => database.ScriptEvaluateAsync(Script, keys, arguments));
        return answered && (long[]?)answer is [var allowed, var ahead] ? new ArrivalMove(allowed == 1, TimeSpan.FromMicroseconds(ahead)) : null;
    }

    private static long Microseconds(TimeSpan time) => time.Ticks / TimeSpan.TicksPerMicrosecond;
}
