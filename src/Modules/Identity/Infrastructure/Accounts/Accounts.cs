using Microsoft.EntityFrameworkCore;
using Monolith.Identity.Application;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Infrastructure;

internal sealed class Accounts(IdentityDbContext db, ISubjects subjects, IBlindIndex index, TimeProvider clock) : IAccounts
{
    public async Task<Account?> Find(EmailAddress email, CancellationToken cancellationToken) =>
        await Read(await db.Users.With(email, index, cancellationToken), cancellationToken);

    public Task<Account?> Find(Guid id, CancellationToken cancellationToken) => Read(db.Users.Where(user => user.Id == id), cancellationToken);

    public async Task<Account> Open(EmailAddress email, string passwordHash, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var subject = await subjects.Of(email, cancellationToken);
        var isClear = subject is null;
        var user = new User
        {
            Id = id,
            SubjectId = subject,
            CreatedAt = now,
            Email = email.Value,
            NormalizedEmail = isClear ? email.Normalized : await index.HashOf(email, cancellationToken),
            EmailConfirmed = true,
            UserName = isClear ? email.Value : null,
            NormalizedUserName = isClear ? email.Normalized : NoName(id),
            PasswordHash = passwordHash,
            SecurityStamp = NewStamp(now),
            ConcurrencyStamp = NewStamp(now),
            LockoutEnabled = true,
        };
        db.Users.Add(user);
        return new Account(id, subject, email.Value, passwordHash, user.SecurityStamp, IsEnabled: true, FailedTries: 0, LockedUntil: null);
    }

    /// <summary>What an account has for the user name that it has not.</summary>
    internal static string NoName(Guid id) => id.ToString("N");

    public async Task<Guid?> Anonymize(Guid subject, CancellationToken cancellationToken)
    {
        if (await db.Users.SingleOrDefaultAsync(user => user.SubjectId == subject, cancellationToken) is not { } user)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var hash = user.NormalizedEmail;
        db.EmailChallenges.RemoveRange(await db.EmailChallenges.Where(challenge => challenge.EmailHash == hash).ToListAsync(cancellationToken));
        db.Sessions.RemoveRange(await db.Sessions.Where(session => session.UserId == user.Id).ToListAsync(cancellationToken));
        db.UserRoles.RemoveRange(await db.UserRoles.Where(held => held.UserId == user.Id).ToListAsync(cancellationToken));
        (user.NormalizedEmail, user.NormalizedUserName, user.UserName) = (NoName(user.Id), NoName(user.Id), null);
        (user.PasswordHash, user.SecurityStamp, user.ConcurrencyStamp) = (null, NewStamp(now), NewStamp(now));
        (user.DisabledAt, user.Version) = (user.DisabledAt ?? now, user.Version + 1);
        return user.Id;
    }

    public async Task SetPassword(Guid id, string passwordHash, CancellationToken cancellationToken)
    {
        var user = await db.Users.SingleAsync(user => user.Id == id, cancellationToken);
        var now = clock.GetUtcNow();
        user.PasswordHash = passwordHash;
        user.SecurityStamp = NewStamp(now);
        user.ConcurrencyStamp = NewStamp(now);
        user.AccessFailedCount = 0;
        user.LockoutEnd = null;
    }

    private static string NewStamp(DateTimeOffset now) => Guid.CreateVersion7(now).ToString();

    private static Task<Account?> Read(IQueryable<User> users, CancellationToken cancellationToken) => users
        .Select(user => new Account(
            user.Id,
            user.SubjectId,
            user.Email ?? "",
            user.PasswordHash,
            user.SecurityStamp,
            user.DisabledAt == null && user.EmailConfirmed,
            user.AccessFailedCount,
            user.LockoutEnd))
        .SingleOrDefaultAsync(cancellationToken);
}
