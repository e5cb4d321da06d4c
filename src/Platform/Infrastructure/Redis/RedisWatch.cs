using Microsoft.Extensions.Logging;

namespace Monolith.Platform.Infrastructure;

/// <summary>Asks Redis every second what it has to tell of changes, and brings it back for everybody when it answers.</summary>
internal sealed class RedisWatch(RedisConnection connection, RedisTags tags, TimeProvider clock, ILogger<RedisWatch> logger) : BackgroundJob(clock, logger)
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override async Task Work(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var database = (await connection.Open(stoppingToken)).GetDatabase();
                await tags.Follow(database, stoppingToken);
                connection.Return(database);
            }
            catch (Exception exception) when (RedisConnection.IsTrouble(exception))
            {
                connection.Leave(exception);
                await Task.Delay(Interval, stoppingToken);
            }

            await connection.Gone.Wait(Interval, stoppingToken);
        }
    }
}
