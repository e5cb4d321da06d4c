using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Ledger;

/// <summary>Opens accounts with one deposit each, in one save.</summary>
[Public("a test")]
internal sealed record OpenAccounts(int Count, bool Poisoned = false) : ICommand<IReadOnlyList<Guid>>;

internal sealed class OpenAccountsValidator : AbstractValidator<OpenAccounts>
{
    public OpenAccountsValidator() => RuleFor(command => command.Count).GreaterThan(0);
}

internal sealed class OpenAccountsHandler(ILedgerDb db) : ICommandHandler<OpenAccounts, IReadOnlyList<Guid>>
{
    public Task<Result<IReadOnlyList<Guid>>> Handle(OpenAccounts command, CancellationToken cancellationToken)
    {
        var accounts = Enumerable.Range(0, command.Count).Select(_ => Account.Open()).ToList();
        accounts.ForEach(account => account.Deposit(command.Poisoned));
        db.Accounts.AddRange(accounts);
        return Task.FromResult<Result<IReadOnlyList<Guid>>>(accounts.ConvertAll(account => account.Id));
    }
}

/// <summary>Deposits once more.</summary>
[Public("a test")]
internal sealed record Deposit(Guid AccountId) : ICommand<Done>;

internal sealed class DepositValidator : AbstractValidator<Deposit>
{
    public DepositValidator() => RuleFor(command => command.AccountId).NotEmpty();
}

internal sealed class DepositHandler(ILedgerDb db) : ICommandHandler<Deposit, Done>
{
    public async Task<Result<Done>> Handle(Deposit command, CancellationToken cancellationToken)
    {
        (await db.Accounts.SingleAsync(account => account.Id == command.AccountId, cancellationToken)).Deposit();
        return Done.Value;
    }
}
