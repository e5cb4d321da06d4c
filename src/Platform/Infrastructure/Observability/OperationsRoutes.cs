using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Monolith.Platform.Infrastructure;

/// <summary>The routes of whoever runs the host; the caller adds who may use them.</summary>
public static class OperationsRoutes
{
#pragma warning disable MONO3004 // The host declares access, limit and input of what it gets from here.
    /// <summary>The probes, which answer <c>application/json</c>: <c>/health/live</c>, <c>/health/ready</c>, <c>/health/startup</c>.</summary>
    public static IEndpointConventionBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/health");
        health.MapGet("/live", (RequestDelegate)HealthAnswers.Live);
        health.MapGet("/ready", (RequestDelegate)HealthAnswers.Ready);
        health.MapGet("/startup", (RequestDelegate)HealthAnswers.Startup);
        return health;
    }

    /// <summary>The figures, which answer <c>text/plain</c> in Prometheus' format: <c>/metrics</c>.</summary>
    public static IEndpointConventionBuilder MapMetrics(this IEndpointRouteBuilder routes) =>
        routes.MapPrometheusScrapingEndpoint("/metrics").WithMetadata(new HttpMethodMetadata([HttpMethods.Get]));
#pragma warning restore MONO3004
}
