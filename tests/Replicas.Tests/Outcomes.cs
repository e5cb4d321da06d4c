using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Monolith.Replicas.Tests;

/// <summary>Notes who answered queries, from the figures of replicas.</summary>
public sealed class Outcomes : IDisposable
{
    private readonly ConcurrentQueue<string> outcomes = new();
    private readonly MeterListener listener = new();

    public Outcomes()
    {
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Name is "monolith.replica.queries")
            {
                l.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            foreach (var tag in tags)
            {
                if (tag is { Key: "outcome", Value: string outcome })
                {
                    outcomes.Enqueue(outcome);
                }
            }
        });
        listener.Start();
    }

    /// <summary>The outcomes since the last call, in their order.</summary>
    public IReadOnlyList<string> Take()
    {
        var taken = new List<string>();
        while (outcomes.TryDequeue(out var outcome))
        {
            taken.Add(outcome);
        }

        return taken;
    }

    public void Dispose() => listener.Dispose();
}
