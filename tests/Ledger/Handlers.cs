using Monolith.Platform.Application;

namespace Monolith.Ledger;

/// <summary>Notes each event, unless it is poisoned, or it is an unlucky first attempt; one that lingers is not to be handed out twice.</summary>
[EventHandler("ledger.strict")]
internal sealed class StrictHandler(ILedgerDb db, Faults faults) : IEventHandler<Deposited>
{
    public async Task Handle(Deposited message, EventContext context, CancellationToken cancellationToken)
    {
        faults.Reach(Fault.Handling);
        if (message.Poisoned)
        {
            faults.Reach(Fault.Poison);
        }

        if (message.Poisoned || (faults.Flaky && context.Attempt <= 2 && context.EventId.GetHashCode() % 5 == 0) || (faults.Linger > 0 && context.Attempt > 1))
        {
            throw new InvalidOperationException("This event cannot be handled now.");
        }

        await Task.Delay(TimeSpan.FromSeconds(faults.Linger), cancellationToken);
        db.Effects.Add(new() { Handler = "strict", EventId = context.EventId, AccountId = message.AccountId, Version = context.Version });
    }
}

/// <summary>Notes each event.</summary>
[EventHandler("ledger.lenient")]
internal sealed class LenientHandler(ILedgerDb db) : IEventHandler<Deposited>
{
    public Task Handle(Deposited message, EventContext context, CancellationToken cancellationToken)
    {
        db.Effects.Add(new() { Handler = "lenient", EventId = context.EventId, AccountId = message.AccountId, Version = context.Version });
        return Task.CompletedTask;
    }
}
