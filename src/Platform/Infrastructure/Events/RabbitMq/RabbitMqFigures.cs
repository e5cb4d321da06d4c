using System.Diagnostics.Metrics;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>What is counted of the broker.</summary>
internal static class RabbitMqFigures
{
    public const string Messages = "monolith.events.broker.messages";

    private static readonly Counter<long> MessageCount = Telemetry.Meter.CreateCounter<long>(
        Messages, description: "Messages, by step: published, confirmed, returned (nobody takes the event in), refused, unconfirmed, received, unreadable.");

    private static readonly Counter<long> ConnectionCount = Telemetry.Meter.CreateCounter<long>(
        "monolith.events.broker.connections", description: "Attempts to connect to the broker, by purpose and outcome: opened, failed.");

    public static void Message(string step, int count = 1) => MessageCount.Add(count, new KeyValuePair<string, object?>("step", step));

    public static void Connection(string purpose, string outcome) =>
        ConnectionCount.Add(1, new("purpose", purpose), new KeyValuePair<string, object?>("outcome", outcome));
}
