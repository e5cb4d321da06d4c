using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Monolith.Host;

namespace Monolith.Cli;

/// <summary>The product as it is configured here, for commands to operate on.</summary>
internal static class Installation
{
    /// <summary>Builds the host's services and starts none: no server, no background work, and no log, which belongs to the host.</summary>
    public static WebApplication Open()
    {
        var builder = Product.CreateBuilder([]);
        Add(builder);
        return builder.Build();
    }

    /// <summary>Opens it with everything mapped that a host would answer, for commands that describe the product.</summary>
    public static WebApplication OpenMapped()
    {
        var builder = Product.CreateBuilder([]);
        var modules = Add(builder);
        var app = builder.Build();
        app.UseRouting();
        app.MapProduct(modules);
        app.UseEndpoints(_ => { });
        return app;
    }

    private static ModuleCollection Add(WebApplicationBuilder builder)
    {
        var modules = builder.AddProduct();
        builder.Services.AddSingleton<IServer, NoServer>();
        builder.Services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        return modules;
    }
}
