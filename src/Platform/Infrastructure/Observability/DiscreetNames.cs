using Serilog.Core;
using Serilog.Events;

namespace Monolith.Platform.Infrastructure;

/// <summary>Blanks values that are logged under the name of a secret or of personal data, whoever logs them.</summary>
internal sealed class DiscreetNames : ILogEventEnricher
{
    private static readonly string[] Words =
        ["password", "secret", "token", "authorization", "cookie", "credential", "apikey", "email", "phone", "address", "username", "ipaddress"];

    // The framework's names of harmless things that contain one of the words.
    private static readonly HashSet<string> Harmless = new(["address", "addresses"], StringComparer.OrdinalIgnoreCase);

    // The framework adds it to every event of a request; paths can hold personal data, and the request's event names the route.
    private const string RequestPath = "RequestPath";

    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        logEvent.RemovePropertyIfPresent(RequestPath);

        // Materialised only when there is something to blank: most events have nothing.
        foreach (var name in logEvent.Properties.Keys.Where(IsIndiscreet).ToList())
        {
            logEvent.AddOrUpdateProperty(new LogEventProperty(name, new ScalarValue("***")));
        }
    }

    private static bool IsIndiscreet(string name) =>
        !Harmless.Contains(name) && Words.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
