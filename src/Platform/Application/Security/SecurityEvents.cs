using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Monolith.Platform.Application;

/// <summary>Tells operators of what smells of an attack: logged as a warning and counted by name.</summary>
public sealed partial class SecurityEvents(ILogger<SecurityEvents> logger, IMeterFactory meters)
{
    /// <summary>The counter's name; its tag <c>event</c> carries the event's name.</summary>
    public const string Counter = "monolith.security.events";

    private readonly Counter<long> events = meters.Create(Telemetry.SourceName).CreateCounter<long>(Counter, description: "What smells of an attack, by name.");

    /// <summary>Records one event.</summary>
    /// <param name="name">A stable, lower-case name such as <c>identity.refresh_token_reused</c>.</param>
    /// <param name="party">The id of the user or client concerned; never an address, a name or a credential; empty when unknown.</param>
    public void Record(string name, string party = "")
    {
        events.Add(1, new KeyValuePair<string, object?>("event", name));
        Log(name, party);
    }

    [LoggerMessage(EventName = "SecurityEvent", Level = LogLevel.Warning, Message = "Security event {SecurityEvent} concerning {Party}")]
    private partial void Log(string securityEvent, string party);
}
