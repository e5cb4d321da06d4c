using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>A person sees under which address they are known.</summary>
[SignedIn]
[FromPrimary("it is read on the way through the sign-in")]
public sealed record GetAccount : IQuery<AccountView>;

/// <summary>A person's account as they see it themselves.</summary>
/// <param name="Email">The address as the person wrote it.</param>
public sealed record AccountView([property: PublicData("people see their own address")][property: Personal] string Email)
{
    /// <summary>Never the address: this text could end up in a log.</summary>
    public override string ToString() => "(account)";
}

internal sealed class GetAccountHandler(IAccounts accounts, ICallerContext callers) : IQueryHandler<GetAccount, AccountView>
{
    public async Task<Result<AccountView>> Handle(GetAccount request, CancellationToken cancellationToken) =>
        callers.Current.UserId() is { } userId && await accounts.Find(userId, cancellationToken) is { } account
            ? new AccountView(PersonalText.Of(account.SubjectId, account.Email))
            : IdentityErrors.PersonRequired;
}
