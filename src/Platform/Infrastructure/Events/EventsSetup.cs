using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Registers what brings events from the module that publishes them to those that take them in.</summary>
internal static class EventsSetup
{
    public static IServiceCollection AddEvents(this IServiceCollection services)
    {
        services.AddOptions<EventOptions>().BindConfiguration(EventOptions.Section);
        services.AddSingleton<IStartupCheck, EventOptionsCheck>();
        services.AddSingleton<EventSignals>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<DeliveryIntake>();
        services.AddSingleton<IEventTransport, InProcessTransport>();
        services.AddSingleton<OutboxDispatcher>();
        services.AddSingleton<LeaseKeeper>();
        services.AddSingleton<DeliveryMarks>();
        services.AddSingleton<HandlerWorker>();
        services.AddSingleton<IEventDesk, EventDesk>();
        services.AddSingleton<IStartupCheck, EventTablesCheck>();
        services.AddSingleton<EventBacklog>();
        services.AddHealthChecks().AddCheck<EventBacklog>("events", tags: [HealthTags.Ready]);
        services.AddHostedService(provider => provider.GetRequiredService<EventBacklog>());
        services.AddHostedService<EventRetention>();
        return services.AddHostedService<EventRelay>();
    }
}
