using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Monolith.Platform.Application;
using Monolith.Platform.Infrastructure;

namespace Monolith.Ledger;

/// <summary>Where on an event's path the process can be made to die, or to stand still.</summary>
internal enum Fault
{
    None = 0,
    BeforeCommit,
    BeforeDispatch,
    BeforeConfirm,
    AfterDispatch,
    BeforeAcknowledgement,
    Handling,
    Poison,
    BeforeCompletion,
}

/// <summary>
/// Kills the process, as a loss of power would, when the path of an event reaches the chosen point for the chosen time; or stops all of it for
/// some seconds, as a machine does that is moved.
/// </summary>
internal sealed class Faults(IConfiguration configuration)
{
    private readonly Fault chosen = configuration.GetValue<Fault>("fault");
    private readonly int freeze = configuration.GetValue<int>("freeze");
    private int left = configuration.GetValue("after", 1);

    public bool Flaky { get; } = configuration.GetValue<bool>("flaky");

    /// <summary>How long each event takes to be handled, in seconds.</summary>
    public int Linger { get; } = configuration.GetValue<int>("linger");

    public void Reach(Fault point)
    {
        if (point != chosen || Interlocked.Decrement(ref left) != 0)
        {
            return;
        }

        using var self = Process.GetCurrentProcess();
        if (freeze > 0)
        {
            using var other = Process.Start("sh", ["-c", $"kill -STOP {self.Id}; sleep {freeze}; kill -CONT {self.Id}"]);
            other.WaitForExit();
        }
        else
        {
            self.Kill();
            self.WaitForExit();
        }
    }
}

/// <summary>The points that are saves.</summary>
internal sealed class FaultySaves(Faults faults) : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var entries = eventData.Context?.ChangeTracker.Entries().ToList() ?? [];
        if (entries.Any(entry => entry.Entity is OutboxMessage { DispatchedAt: null }))
        {
            faults.Reach(Fault.BeforeCommit);
        }

        if (entries.Any(entry => entry.Entity is EventDelivery { Status: DeliveryStatus.Completed }))
        {
            faults.Reach(Fault.BeforeCompletion);
        }

        return ValueTask.FromResult(result);
    }
}

/// <summary>The points around the transport, and those where messages are counted: on their way to the broker, and when they were taken in.</summary>
internal sealed class FaultyTransport : IEventTransport, IDisposable
{
    private readonly IEventTransport inner;
    private readonly Faults faults;
    private readonly MeterListener figures = new();

    public FaultyTransport(IEventTransport inner, Faults faults)
    {
        (this.inner, this.faults) = (inner, faults);
        figures.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name is RabbitMqFigures.Messages)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        figures.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            if (tags[0].Value is "published")
            {
                faults.Reach(Fault.BeforeConfirm);
            }
            else if (tags[0].Value is "received")
            {
                faults.Reach(Fault.BeforeAcknowledgement);
            }
        });
        figures.Start();
    }

    public void Dispose() => figures.Dispose();

    public async Task<IReadOnlyList<OutboxMessage>> Send(IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        faults.Reach(Fault.BeforeDispatch);
        var sent = await inner.Send(messages, cancellationToken);
        faults.Reach(Fault.AfterDispatch);
        return sent;
    }
}
