using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Monolith.Platform.Infrastructure;

/// <summary>Collects figures always, and spans when there is somewhere to send them.</summary>
internal static class TelemetrySetup
{
    private const string CollectorSetting = "OpenTelemetry:Endpoint";

    public static void AddPlatformTelemetry(this WebApplicationBuilder builder)
    {
        var collector = builder.Configuration[CollectorSetting] ?? builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"];
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("monolith"))
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation()
                // Pools among them: what is taken of them, and who waits. The last tells of attempts, retries and circuits.
                .AddMeter(Telemetry.SourceName, "Microsoft.EntityFrameworkCore", "Npgsql", "Polly")
                .AddPrometheusExporter());

        if (Uri.TryCreate(collector, UriKind.Absolute, out var endpoint))
        {
            telemetry
                .WithTracing(traces => traces
                    .AddAspNetCoreInstrumentation()
                    .AddHttpClientInstrumentation()
                    .AddSource(Telemetry.SourceName))
                .UseOtlpExporter(OpenTelemetry.Exporter.OtlpExportProtocol.Grpc, endpoint);
        }
    }
}
