using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
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
        services.AddSingleton<DataFolder>();
        services.AddSingleton<StartupState>();

        // First of all hosted services: the others, the framework's key ring among them, find their tables.
        services.AddHostedService<DatabaseStart>();
        services.AddHostedService<WarmUp>();

        services.AddModuleDb<IPlatformDb, PlatformDbContext>("platform");
        services.AddDataProtection().SetApplicationName("Monolith").PersistKeysToDbContext<PlatformDbContext>();
        services.AddSingleton<ICursorProtector, CursorProtector>();
        return builder;
    }
}
