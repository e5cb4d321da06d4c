using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

/// <summary>The platform's side of HTTP: what every request passes, in order.</summary>
public static class PlatformApi
{
    /// <summary>Registers the parts; what belongs to an installation comes from its configuration (<c>Api</c>, <c>Cors</c>, <c>Hosting</c>, <c>RateLimits</c>).</summary>
    public static IServiceCollection AddPlatformApi(this IServiceCollection services)
    {
        services.AddAuthentication();
        services.AddSingleton<WireJson>();
        services.AddSingleton<IConfigureOptions<JsonOptions>, BodyJson>();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);

        services.AddSingleton<IConfigureOptions<KestrelServerOptions>, RequestBounds>();
        services.AddCors();
        services.AddAntiforgery(ForgeryMiddleware.Configure);
        services.AddSingleton<IConfigureOptions<CorsOptions>, CorsSetup>();

        services.TryAddSingleton(new ApiVersions([new ApiVersion(1)]));
        services.AddSingleton<Quotas>();
        services.AddSingleton<IStartupCheck>(provider => provider.GetRequiredService<Quotas>());
        services.AddSingleton<InMemoryRateLimiter>();
        services.TryAddSingleton<IRateLimiter>(provider => provider.GetService<ISharedArrivals>() is { } shared
            ? new SharedRateLimiter(shared, provider.GetRequiredService<InMemoryRateLimiter>())
            : provider.GetRequiredService<InMemoryRateLimiter>());

        services.AddSingleton<ProblemCatalog>();
        services.AddSingleton<IStartupCheck>(provider => provider.GetRequiredService<ProblemCatalog>());
        services.AddSingleton<ProblemPages>();
        services.AddOptions<ApiOptions>().BindConfiguration(ApiOptions.Section);
        services.AddSingleton<IStartupCheck, ApiOptionsCheck>();
        services.AddSingleton<OpenApiDocument>();
        services.AddSingleton<IModuleReader<MappedApi>, ApiReader>();
        services.AddSingleton<IModuleReader<MappedEndpoint>, EndpointReader>();
        services.AddSingleton<IModuleReader<MappedError>, ErrorReader>();
        services.AddSingleton<EndpointCalls>();
        services.AddSingleton<IEndpointCalls>(provider => provider.GetRequiredService<EndpointCalls>());
        return services.AddModuleApi<OperationsApi>();
    }

    /// <summary>Everything that forbids the host to serve: what the registered checks find, and what its endpoints lack.</summary>
    public static IReadOnlyList<string> StartupProblems(this WebApplication app) =>
    [
        .. app.Services.GetServices<IStartupCheck>().SelectMany(check => check.Problems()),
        .. new EndpointCheck(((IEndpointRouteBuilder)app).DataSources, app.Services.GetRequiredService<IServiceProviderIsService>()).Problems(),
    ];

    /// <summary>What every request passes, outermost first.</summary>
    public static void UsePlatformApi(this WebApplication app)
    {
        app.UseMiddleware<AnswerHeadersMiddleware>();
        app.UseMiddleware<ProblemMiddleware>();
        if (!app.Configuration.GetValue<bool>("Hosting:BehindProxy"))
        {
            app.UseMiddleware<HttpsOnlyMiddleware>();
        }

        app.UseMiddleware<MethodMiddleware>();
        app.UseRouting();
        app.UseMiddleware<EndpointCallsMiddleware>();
        app.UseMiddleware<RateLimitMiddleware>(RateLimitStage.BeforeAuthentication);
        if (CorsSetup.OriginsOf(app.Configuration).Length > 0)
        {
            app.UseCors();
        }

        app.UseAuthentication();
        app.UseMiddleware<RateLimitMiddleware>(RateLimitStage.AfterAuthentication);
        app.UseMiddleware<VersionMiddleware>();
        app.UseMiddleware<CallerMiddleware>();
        app.UseMiddleware<AccessMiddleware>();
        app.UseMiddleware<ForgeryMiddleware>();
        app.UseMiddleware<IdempotencyMiddleware>();
    }

    /// <summary>Maps what the platform itself answers: the document, the pages that explain it and its problems, and what operators do.</summary>
    public static void MapPlatformApi(this IEndpointRouteBuilder routes)
    {
        OpenApiEndpoints.Map(routes);
        DocsEndpoints.Map(routes);
        ProblemEndpoints.Map(routes);
        routes.MapModule<OperationsApi>();
    }
}
