using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Monolith.Platform.Infrastructure;

/// <summary>Answers a probe with the status of each check, and nothing of what is inside.</summary>
internal static class HealthAnswers
{
    /// <summary>The process runs and answers; a failing database is no reason to restart it.</summary>
    public static Task Live(HttpContext context) => Answer(context, tag: null);

    public static Task Ready(HttpContext context) => Answer(context, HealthTags.Ready);

    public static Task Startup(HttpContext context) => Answer(context, HealthTags.Startup);

    private static async Task Answer(HttpContext context, string? tag)
    {
        var health = context.RequestServices.GetRequiredService<HealthCheckService>();
        var report = await health.CheckHealthAsync(check => tag is not null && check.Tags.Contains(tag), context.RequestAborted);
        context.Response.StatusCode = report.Status is HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsJsonAsync(
            new HealthAnswer(Word(report.Status), report.Entries.ToDictionary(entry => entry.Key, entry => Word(entry.Value.Status), StringComparer.Ordinal)),
            HealthJson.Default.HealthAnswer,
            cancellationToken: context.RequestAborted);
    }

    private static string Word(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "healthy",
        HealthStatus.Degraded => "degraded",
        _ => "unhealthy",
    };
}
