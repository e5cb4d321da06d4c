using System.Collections.Concurrent;

namespace Monolith.Platform.Infrastructure;

/// <summary>Wakes the workers of this host at commit, so that an event waits for nobody's clock.</summary>
internal sealed class EventSignals(TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<string, Signal> signals = new(StringComparer.Ordinal);

    /// <summary>Set when a module has published.</summary>
    public Signal Outbox(string module) => signals.GetOrAdd($"outbox:{module}", _ => new(clock));

    /// <summary>Set when there is something for a handler.</summary>
    public Signal Handler(string handler) => signals.GetOrAdd($"handler:{handler}", _ => new(clock));

    public void Dispose()
    {
        foreach (var signal in signals.Values)
        {
            signal.Dispose();
        }
    }
}
