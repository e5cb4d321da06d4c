using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

/// <summary>The platform's side of HTTP: what every request passes, in order.</summary>
public static class PlatformApi
{
    public static IServiceCollection AddPlatformApi(this IServiceCollection services)
    {
        services.AddAuthentication();
        services.AddSingleton<WireJson>();
        services.AddSingleton<IConfigureOptions<JsonOptions>, BodyJson>();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        return services;
    }

    /// <summary>Everything that forbids the host to serve: what the registered checks find, and what its endpoints lack.</summary>
    public static IReadOnlyList<string> StartupProblems(this WebApplication app) =>
    [
        .. app.Services.GetServices<IStartupCheck>().SelectMany(check => check.Problems()),
        .. new EndpointCheck(((IEndpointRouteBuilder)app).DataSources, app.Services.GetRequiredService<IServiceProviderIsService>()).Problems(),
    ];

    public static void UsePlatformApi(this WebApplication app)
    {
        app.UseMiddleware<ProblemMiddleware>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<CallerMiddleware>();
        app.UseMiddleware<AccessMiddleware>();
    }
}
