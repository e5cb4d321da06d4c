using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Monolith.Platform.Tests;

/// <summary>Stands for the TLS of a proxy.</summary>
internal sealed class AsIfHttps : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, inner) =>
        {
            context.Request.Scheme = "https";
            return inner(context);
        });
        next(app);
    };
}
