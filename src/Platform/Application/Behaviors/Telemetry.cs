using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Monolith.Platform.Application;

/// <summary>The product's own source of spans and figures.</summary>
public static class Telemetry
{
    /// <summary>The name under which exporters subscribe to spans and figures.</summary>
    public const string SourceName = "Monolith";

    public static readonly ActivitySource Activities = new(SourceName);

    public static readonly Meter Meter = new(SourceName);

    internal static readonly Histogram<double> UseCaseDuration =
        Meter.CreateHistogram<double>("monolith.usecase.duration", "s", "How long commands and queries take, by name and outcome.");
}
