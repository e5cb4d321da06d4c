using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Has instances share limits and caches through Redis, where the settings name one.</summary>
internal static class RedisSetup
{
    public static void AddRedis(this WebApplicationBuilder builder)
    {
        if (builder.Configuration[RedisOptions.ConnectionString] is null)
        {
            return;
        }

        var services = builder.Services;
        services.AddOptions<RedisOptions>().BindConfiguration(RedisOptions.Section);
        services.AddSingleton(RedisSettings.From(builder.Configuration));
        services.AddSingleton<IStartupCheck, RedisCheck>();
        services.AddSingleton<RedisNames>();
        services.AddSingleton<RedisConnection>();
        services.AddSingleton<ISharedArrivals, RedisArrivals>();
        services.AddSingleton<RedisAnswers>();
        services.AddSingleton<RedisTags>();
        services.AddSingleton<RedisMarks>();
        services.AddHostedService<RedisWatch>();
        services.AddHealthChecks().AddCheck<RedisHealth>("redis", tags: [HealthTags.Ready]);
    }
}
