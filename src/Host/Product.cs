using Monolith.Platform.Api;
using Monolith.Platform.Application;
using Monolith.Platform.Infrastructure;

namespace Monolith.Host;

/// <summary>The product put together and nothing started: what the host serves, and what the command line operates.</summary>
internal static class Product
{
    /// <summary>Settings lie beside the program, data in the current directory.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] arguments) =>
        WebApplication.CreateBuilder(new WebApplicationOptions { Args = arguments, ContentRootPath = AppContext.BaseDirectory });

    /// <summary>Registers the platform and every module.</summary>
    public static ModuleCollection AddProduct(this WebApplicationBuilder builder)
    {
        builder.AddPlatformInfrastructure();
        builder.Services.AddPlatformApi();

        var modules = new ModuleCollection(builder);
        Modules.AddTo(modules);
        builder.Services.AddUseCases(modules.Applications);
        return modules;
    }

    /// <summary>Maps everything that answers: the platform, every module, and what whoever runs the host asks for.</summary>
    public static void MapProduct(this WebApplication app, ModuleCollection modules)
    {
        app.MapPlatformApi();
        modules.MapTo(app);
        app.MapHealth().Declare(new PublicAttribute("probes have no credentials"), Limits.Operations, InputMetadata.None, "application/json");
        app.MapMetrics().Declare(new PublicAttribute("scrapers have no credentials; figures name no person"), Limits.Operations, InputMetadata.None, "text/plain");
    }
}
