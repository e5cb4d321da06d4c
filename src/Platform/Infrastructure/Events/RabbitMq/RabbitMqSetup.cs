using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Has events go through the broker, where the settings say so.</summary>
internal static class RabbitMqSetup
{
    public static void AddRabbitMq(this WebApplicationBuilder builder)
    {
        if (builder.Configuration[$"{EventOptions.Section}:{nameof(EventOptions.Transport)}"] is not EventOptions.RabbitMq)
        {
            return;
        }

        var services = builder.Services;
        services.AddOptions<RabbitMqOptions>().BindConfiguration(RabbitMqOptions.Section);
        services.AddSingleton<IStartupCheck, RabbitMqCheck>();
        services.AddSingleton<RabbitMqTopology>();
        services.AddKeyedSingleton<RabbitMqConnection>(RabbitMqConnection.Publishing);
        services.AddKeyedSingleton<RabbitMqConnection>(RabbitMqConnection.TakingIn);
        services.AddSingleton<IEventTransport, RabbitMqTransport>();
        services.AddHostedService<RabbitMqConsumers>();

        // A broker that hangs must not keep a probe waiting until it counts as failed.
        services.AddHealthChecks().AddCheck<RabbitMqHealth>("broker", HealthStatus.Degraded, [HealthTags.Ready], TimeSpan.FromSeconds(1));
    }
}
