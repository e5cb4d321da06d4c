using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Monolith.Platform.Application;
using Monolith.Testing;

namespace Monolith.Identity.Tests.OAuth;

/// <summary>Sees from its creation on what the product under test tells operators of attacks: in its log, and in the metric.</summary>
internal sealed class AttackWatch : IDisposable
{
    private readonly ConcurrentQueue<string?> counted = new();
    private readonly MeterListener listener = new();
    private readonly SecurityLog log;
    private readonly int alreadyLogged;

    public AttackWatch(SecurityLog log, IMeterFactory meters)
    {
        this.log = log;
        alreadyLogged = log.Names.Count;
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Name == SecurityEvents.Counter && instrument.Meter.Scope == meters)
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => counted.Enqueue(tags[0].Value as string));
        listener.Start();
    }

    public void ShouldHaveSeen(string name)
    {
        log.Names.Skip(alreadyLogged).ShouldContain(name);
        counted.ShouldContain(name);
    }

    public void Dispose() => listener.Dispose();
}
