using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Registers what keeps the answers of queries.</summary>
internal static class CacheSetup
{
    public static void AddAnswerCache(this IServiceCollection services)
    {
        services.AddOptions<CacheOptions>().BindConfiguration(CacheOptions.Section);
        services.AddSingleton<IStartupCheck, CacheOptionsCheck>();
        services.AddSingleton<AnswerTags>();
        services.AddSingleton<IAnswerCache, AnswerCache>();
    }
}
