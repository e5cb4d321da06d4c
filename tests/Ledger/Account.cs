using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Ledger;

/// <summary>Something that events happen to, one after the other.</summary>
internal sealed class Account(Guid id) : AggregateRoot(id)
{
    public static Account Open() => new(Guid.CreateVersion7());

    public void Deposit(bool poisoned = false) => Raise(new AccountCredited(poisoned));
}

/// <summary>What happened to an account.</summary>
internal sealed record AccountCredited(bool Poisoned) : IDomainEvent;

/// <summary>What the others get to know.</summary>
[IntegrationEvent("ledger.deposited", 1)]
public sealed record Deposited(Guid AccountId, bool Poisoned) : IIntegrationEvent;

internal sealed class AccountEventMap : IEventMap<Account>
{
    public IIntegrationEvent? Map(Account aggregate, IDomainEvent domainEvent) =>
        domainEvent is AccountCredited credited ? new Deposited(aggregate.Id, credited.Poisoned) : null;
}
