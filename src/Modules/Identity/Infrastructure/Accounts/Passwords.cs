using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Monolith.Identity.Application;
using Monolith.Identity.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Infrastructure;

/// <summary>Checks passwords under the lockout's rule; tries are counted in the database at once, whatever becomes of the use case.</summary>
internal sealed class Passwords(PasswordHashing hashing, IdentityDbContext db, IAccounts accounts, SecurityEvents events, TimeProvider clock) : IPasswords
{
    public Task<Result<string>> Hash(string password, CancellationToken cancellationToken) => hashing.Hash(password, cancellationToken);

    public async Task<Result<bool>> IsRight(Account? account, string password, CancellationToken cancellationToken)
    {
        // The try is counted while the hash is worked out, which hides how long the count takes, and before the verdict is known, so that
        // no number of tries at the same moment gets more verdicts than tries one after the other.
        var verifying = hashing.Verify(account?.PasswordHash, password, cancellationToken);
        if (verifying.IsCompleted && (await verifying).Error is { } busy)
        {
            return busy;
        }

        var (counted, lockedUntil) = await CountTry(account, cancellationToken);
        var verdict = await verifying;
        if (!verdict.IsSuccess)
        {
            return verdict.Error;
        }

        if (account is null || !counted || verdict.Value is PasswordVerificationResult.Failed)
        {
            if (account is not null && counted && lockedUntil is not null)
            {
                events.Record(IdentityEvents.AccountLocked, account.Id.ToString());
            }

            return false;
        }

        return await Accept(account, password, verdict.Value is PasswordVerificationResult.SuccessRehashNeeded, cancellationToken);
    }

    public async Task<Result<bool>> IsChosen(EmailChallenge? registration, string password, CancellationToken cancellationToken)
    {
        // Counted before the verdict is known, as with an account.
        var verifying = hashing.Verify(registration?.PasswordHash, password, cancellationToken);
        if (verifying.IsCompleted && (await verifying).Error is { } busy)
        {
            return busy;
        }

        var id = registration?.Id ?? Guid.Empty;
        var counted = await db.EmailChallenges
            .Where(c => c.Id == id && c.CompletedAt == null && c.Tries < EmailChallenge.MaxTries)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.Tries, x => x.Tries + 1), cancellationToken);
        var verdict = await verifying;
        if (!verdict.IsSuccess)
        {
            return verdict.Error;
        }

        if (counted == 0)
        {
            events.Record(IdentityEvents.TokenRefused);
            return IdentityErrors.LinkInvalid;
        }

        return verdict.Value is not PasswordVerificationResult.Failed;
    }

    /// <summary>Forgets the failed tries with the unit of work, which saves nothing should the account be changed by then.</summary>
    /// <returns>Whether it is still this password that opens the account.</returns>
    private async Task<bool> Accept(Account account, string password, bool isCheap, CancellationToken cancellationToken)
    {
        var newHash = isCheap ? (await hashing.Hash(password, cancellationToken)).Value : null;
        var user = await db.Users.SingleAsync(user => user.Id == account.Id, cancellationToken);
        if (user.DisabledAt is not null || !string.Equals(user.SecurityStamp, account.SecurityStamp, StringComparison.Ordinal))
        {
            return false;
        }

        user.AccessFailedCount = 0;
        user.LockoutEnd = null;
        user.PasswordHash = newHash ?? user.PasswordHash;

        // Written even when another success has done so already: the row's stamps are compared when it is written.
        db.Entry(user).Property(u => u.AccessFailedCount).IsModified = true;
        return true;
    }

    /// <summary>Counts a try as failed, until it turns out not to be; none is granted to an account that is locked or disabled.</summary>
    /// <returns>Whether the try is granted, and until when it locks the account should it fail.</returns>
    private async Task<(bool Granted, DateTimeOffset? LockedUntil)> CountTry(Account? account, CancellationToken cancellationToken)
    {
        // Nobody's id is empty: without an account the same statement runs, and counts nothing.
        var id = account?.Id ?? Guid.Empty;
        while (true)
        {
            var now = clock.GetUtcNow();
            var seen = account?.FailedTries ?? 0;
            var lockedUntil = Lockout.Until(seen + 1, now);
            var end = lockedUntil ?? now;
            var counted = await db.Users
                .Where(user => user.Id == id && user.DisabledAt == null && user.EmailConfirmed)
                .Where(user => user.AccessFailedCount == seen && (user.LockoutEnd == null || user.LockoutEnd <= now))
                .ExecuteUpdateAsync(user => user.SetProperty(u => u.AccessFailedCount, seen + 1).SetProperty(u => u.LockoutEnd, end), cancellationToken);
            if (counted > 0 || account is not { IsEnabled: true } || account.LockedUntil > now)
            {
                return (counted > 0, lockedUntil);
            }

            // Another try came in between.
            account = await accounts.Find(id, cancellationToken);
        }
    }
}
