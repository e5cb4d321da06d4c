using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Registers what all modules share towards databases, logs, figures and the operating system.</summary>
public static class PlatformInfrastructure
{
    /// <summary>Called once by the host, before the modules.</summary>
    public static WebApplicationBuilder AddPlatformInfrastructure(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<TimeProvider, MicrosecondClock>();
        services.AddOptions<DatabaseOptions>().BindConfiguration(DatabaseOptions.Section);
        services.AddSingleton<IStartupCheck, DatabaseOptionsCheck>();
        services.AddSingleton<DataFolder>();
        services.AddSingleton<StartupState>();
        services.AddSingleton<IDatabaseMigrations, DatabaseMigrations>();
        services.AddSingleton<IDatabaseDoctor, DatabaseDoctor>();
        services.AddSingleton<IModuleReader<MappedTable>, TableReader>();

        // First of all hosted services: the others, the framework's key ring among them, find their tables.
        services.AddHostedService<DatabaseStart>();
        services.AddPersonalData();
        services.AddHostedService<SeedStart>();
        services.AddHostedService<WarmUp>();

        services.AddIdempotency();
        builder.AddReplicas();
        services.AddEvents();
        builder.AddRabbitMq();
        services.AddAnswerCache();
        builder.AddRedis();
        services.AddStartupHealth();
        builder.AddPlatformLogging();
        builder.AddPlatformTelemetry();
        builder.AddPlatformHosting();
        builder.AddKeyRing();
        services.AddResilience();
        builder.AddPlatformEmail();
        builder.AddDevelopmentAids();
        return builder;
    }

    /// <summary>What every request passes first, before the platform's side of HTTP.</summary>
    public static void UsePlatformInfrastructure(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<HostingOptions>>().Value.BehindProxy)
        {
            app.UseForwardedHeaders();
        }

        app.UseMiddleware<RequestLogMiddleware>();
    }
}
