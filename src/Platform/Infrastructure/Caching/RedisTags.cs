using System.Globalization;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Monolith.Platform.Infrastructure;

/// <summary>
/// The versions of tags on which instances agree. A change gives a tag a new version and tells it to everybody who listens, in one script; as
/// messages can be lost, every instance also reads all versions once a second.
/// </summary>
internal sealed class RedisTags
{
    /// <summary>Versions are times of Redis in microseconds, so that they never repeat, also after its data was lost.</summary>
    private const string ChangeScript = """
        local time = redis.call('TIME')
        local version = math.max(tonumber(redis.call('GET', KEYS[1]) or '0'), tonumber(ARGV[3])) + 1
        version = math.max(version, time[1] * 1000000 + time[2])
        redis.call('SET', KEYS[1], string.format('%.0f', version))
        redis.call('PUBLISH', ARGV[1], ARGV[2] .. ' ' .. string.format('%.0f', version))
        return version
        """;

    /// <summary>A version that some instance knows and Redis has forgotten is brought back.</summary>
    private const string ReadScript = """
        local time = redis.call('TIME')
        local versions = {}
        for i = 1, #KEYS do
            local stored = tonumber(redis.call('GET', KEYS[i]) or '0')
            local version = math.max(stored, tonumber(ARGV[i]))
            if version == 0 then version = time[1] * 1000000 + time[2] end
            if version > stored then redis.call('SET', KEYS[i], string.format('%.0f', version)) end
            versions[i] = version
        end
        return versions
        """;

    private readonly RedisConnection connection;
    private readonly RedisNames names;
    private readonly AnswerTags tags;
    private readonly TimeSpan timeout;
    private bool isListening;

    public RedisTags(RedisConnection connection, RedisNames names, AnswerTags tags, IOptions<RedisOptions> options)
    {
        (this.connection, this.names, this.tags, timeout) = (connection, names, tags, options.Value.Timeout);
        connection.Left += (_, _) => Leave();
    }

    private string Channel => names.Of("changes");

    /// <summary>Gives tags that changed new versions, and tells everybody; while Redis is away, <see cref="Follow"/> makes up for it.</summary>
    public async ValueTask Tell(IReadOnlyList<string> changed)
    {
        foreach (var tag in changed.Select(name => tags[name]))
        {
            if (tag.Untold is { } change && await connection.Ask(database => Tell(database, tag)) is (true, var version))
            {
                tag.Told(change, version);
            }
        }
    }

    /// <summary>Listens, tells what could not be told, and learns what was told meanwhile.</summary>
    public async Task Follow(IDatabase database, CancellationToken cancellationToken)
    {
        if (!isListening)
        {
            await database.Multiplexer.GetSubscriber().SubscribeAsync(RedisChannel.Literal(Channel), (_, message) => Hear(message.ToString()))
                .WaitAsync(timeout, cancellationToken);
            isListening = true;
        }

        foreach (var tag in tags.All)
        {
            if (tag.Untold is { } change)
            {
                tag.Told(change, await Tell(database, tag).WaitAsync(timeout, cancellationToken));
            }
        }

        RedisKey[] keys = [.. tags.All.Select(tag => (RedisKey)NameOf(tag))];
        RedisValue[] known = [.. tags.All.Select(tag => (RedisValue)tag.Shared)];
        var versions = (long[]?)await database.ScriptEvaluateAsync(ReadScript, keys, known).WaitAsync(timeout, cancellationToken) ?? [];
        foreach (var (tag, version) in tags.All.Zip(versions))
        {
            Know(tag, version);
            tag.Join();
        }
    }

    private static void Know(AnswerTag tag, long version)
    {
        if (tag.Know(version))
        {
            CacheFigures.Invalidated(tag.Name, "elsewhere");
        }
    }

    private async Task<long> Tell(IDatabase database, AnswerTag tag) =>
        (long)await database.ScriptEvaluateAsync(ChangeScript, [NameOf(tag)], [Channel, tag.Name, tag.Shared]);

    private void Leave()
    {
        foreach (var tag in tags.All)
        {
            tag.Leave();
        }
    }

    /// <summary>A later version of the product may tell of tags that this one does not have.</summary>
    private void Hear(string message)
    {
        if (message.Split(' ') is [var name, var text] && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            && tags.All.FirstOrDefault(tag => string.Equals(tag.Name, name, StringComparison.Ordinal)) is { } tag)
        {
            Know(tag, version);
        }
    }

    private string NameOf(AnswerTag tag) => names.Of($"tag:{tag.Name}");
}
