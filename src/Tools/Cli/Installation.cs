using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Monolith.Host;
using Monolith.Platform.Api;

namespace Monolith.Cli;

/// <summary>The product as it is configured here, for commands to operate on.</summary>
internal static class Installation
{
    /// <summary>Builds the host's services and starts none: no server, no background work, and no log, which belongs to the host.</summary>
    public static WebApplication Open() => Build().App;

    /// <summary>The same with every route mapped, as the host does.</summary>
    public static WebApplication OpenMapped()
    {
        var (app, modules) = Build();
        app.MapPlatformApi();
        modules.MapTo(app);
        return app;
    }

    private static (WebApplication App, ModuleCollection Modules) Build()
    {
        var builder = Product.CreateBuilder([]);
        var modules = builder.AddProduct();
        builder.Services.AddSingleton<IServer, NoServer>();
        builder.Services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        return (builder.Build(), modules);
    }
}
