using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Infrastructure;

namespace Monolith.Platform.Tests;

/// <summary>The guards of what is outside of the process, as the product registers them, with pauses that tests can wait for.</summary>
internal static class Guarded
{
    public static ServiceCollection Services(Action<ResilienceOptions>? set = null, TimeProvider? clock = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddSingleton(clock ?? TimeProvider.System);
        services.AddResilience();
        services.Configure<ResilienceOptions>(options => (options.Smtp.FirstPause, options.Http.FirstPause) = (TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1)));
        services.Configure(set ?? (_ => { }));
        return services;
    }
}
