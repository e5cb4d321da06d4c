using Microsoft.EntityFrameworkCore;
using Monolith.Identity.Application;
using Monolith.Identity.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using Monolith.Platform.Infrastructure;

namespace Monolith.Identity.Infrastructure;

/// <summary>Encrypts accounts, sessions and challenges that an older version wrote; of who was erased by then, nothing is kept.</summary>
internal sealed class AccountsSealing(IdentityDbContext db, ISubjects subjects, IBlindIndex index, ISealer sealer) : ISealing
{
    private const int BatchSize = 100;

    public DbContext Database => db;

    public async Task<bool> IsUnfinished(CancellationToken cancellationToken) =>
        await db.Users.AnyAsync(user => user.UserName != null, cancellationToken)
        || await db.Sessions.AnyAsync(session => session.SubjectId == null, cancellationToken)
        || await db.EmailChallenges.AnyAsync(challenge => challenge.SubjectId == null, cancellationToken);

    public async Task<int> SealSome(CancellationToken cancellationToken) =>
        await SealUsers(cancellationToken) + await SealSessions(cancellationToken) + await SealChallenges(cancellationToken);

    private async Task<int> SealUsers(CancellationToken cancellationToken)
    {
        var plain = await db.Users.AsNoTracking().Where(user => user.UserName != null).OrderBy(user => user.Id).Take(BatchSize)
            .Select(user => new { user.Id, user.SubjectId, user.UserName }).ToListAsync(cancellationToken);
        foreach (var (id, known, address) in plain.Select(row => (row.Id, row.SubjectId, EmailAddress.From(row.UserName ?? ""))))
        {
            var subject = known ?? await subjects.Of(address, cancellationToken) ?? throw Off();
            var (email, hash, name) = (await Seal<User>(nameof(User.Email), subject, address.Value, cancellationToken), await index.HashOf(address, cancellationToken), Accounts.NoName(id));
            await db.Users.Where(user => user.Id == id && user.UserName != null).ExecuteUpdateAsync(
                set => set.SetProperty(user => user.SubjectId, subject).SetProperty(user => user.Email, email).SetProperty(user => user.NormalizedEmail, hash)
                    .SetProperty(user => user.UserName, (string?)null).SetProperty(user => user.NormalizedUserName, name),
                cancellationToken);
        }

        return plain.Count;
    }

    private async Task<int> SealSessions(CancellationToken cancellationToken)
    {
        var plain = await db.Sessions.AsNoTracking().Where(session => session.SubjectId == null)
            .Join(db.Users.Where(user => user.SubjectId != null), session => session.UserId, user => user.Id, (session, user) => new { session.Id, session.Browser, Subject = user.SubjectId })
            .OrderBy(row => row.Id).Take(BatchSize).ToListAsync(cancellationToken);
        foreach (var (id, text, subject) in plain.Select(row => (row.Id, row.Browser, row.Subject ?? default)))
        {
            var browser = await Seal<UserSession>(nameof(UserSession.Browser), subject, text, cancellationToken) ?? "";
            await db.Sessions.Where(session => session.Id == id && session.SubjectId == null)
                .ExecuteUpdateAsync(set => set.SetProperty(session => session.SubjectId, subject).SetProperty(session => session.Browser, browser), cancellationToken);
        }

        return plain.Count;
    }

    private async Task<int> SealChallenges(CancellationToken cancellationToken)
    {
        var plain = await db.EmailChallenges.AsNoTracking().Where(challenge => challenge.SubjectId == null).OrderBy(challenge => challenge.Id).Take(BatchSize)
            .Select(challenge => new { challenge.Id, challenge.Email, challenge.ExpiresAt }).ToListAsync(cancellationToken);
        foreach (var row in plain)
        {
            var subject = await subjects.Passing(row.ExpiresAt, cancellationToken) ?? throw Off();
            var email = await Seal<EmailChallenge>(nameof(EmailChallenge.Email), subject, row.Email, cancellationToken) ?? "";
            var hash = await index.HashOf(EmailAddress.From(row.Email), cancellationToken);
            await db.EmailChallenges.Where(challenge => challenge.Id == row.Id && challenge.SubjectId == null).ExecuteUpdateAsync(
                set => set.SetProperty(c => c.SubjectId, subject).SetProperty(c => c.Email, email).SetProperty(c => c.EmailHash, hash), cancellationToken);
        }

        return plain.Count;
    }

    private async Task<string?> Seal<TEntity>(string property, Guid subject, string text, CancellationToken cancellationToken)
    {
        try
        {
            return await sealer.Seal<TEntity>(db, property, subject, text, cancellationToken);
        }
        catch (PersonErasedException)
        {
            return null;
        }
    }

    private static InvalidOperationException Off() => new("Nothing is encrypted while encryption is off.");
}
