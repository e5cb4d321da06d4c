using Microsoft.EntityFrameworkCore;
using Monolith.Identity.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Infrastructure;

internal sealed class Accounts(IdentityDbContext db, TimeProvider clock) : IAccounts
{
    public Task<Account?> Find(EmailAddress email, CancellationToken cancellationToken)
    {
        var normalized = email.Normalized;
        return Read(db.Users.Where(user => user.NormalizedEmail == normalized), cancellationToken);
    }

    public Task<Account?> Find(Guid id, CancellationToken cancellationToken) => Read(db.Users.Where(user => user.Id == id), cancellationToken);

    public Guid Open(EmailAddress email, string passwordHash, Guid? subject = null)
    {
        var now = clock.GetUtcNow();
        var user = new User
        {
            Id = Guid.CreateVersion7(now),
            SubjectId = subject,
            CreatedAt = now,
            Email = email.Value,
            NormalizedEmail = email.Normalized,
            EmailConfirmed = true,
            UserName = email.Value,
            NormalizedUserName = email.Normalized,
            PasswordHash = passwordHash,
            SecurityStamp = NewStamp(now),
            ConcurrencyStamp = NewStamp(now),
            LockoutEnabled = true,
        };
        db.Users.Add(user);
        return user.Id;
    }

    public async Task<Guid?> Anonymize(Guid subject, CancellationToken cancellationToken)
    {
        if (await db.Users.SingleOrDefaultAsync(user => user.SubjectId == subject, cancellationToken) is not { } user)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var (written, normalized, nobody) = (user.Email, user.NormalizedEmail, $"erased-{user.Id:N}@invalid");
        db.EmailChallenges.RemoveRange(await db.EmailChallenges.Where(challenge => challenge.Email == written || challenge.Email == normalized).ToListAsync(cancellationToken));
        db.Sessions.RemoveRange(await db.Sessions.Where(session => session.UserId == user.Id).ToListAsync(cancellationToken));
        db.UserRoles.RemoveRange(await db.UserRoles.Where(held => held.UserId == user.Id).ToListAsync(cancellationToken));
        (user.Email, user.UserName) = (nobody, nobody);
        (user.NormalizedEmail, user.NormalizedUserName) = (nobody.ToUpperInvariant(), nobody.ToUpperInvariant());
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
            user.Email ?? "",
            user.PasswordHash,
            user.SecurityStamp,
            user.DisabledAt == null && user.EmailConfirmed,
            user.AccessFailedCount,
            user.LockoutEnd))
        .SingleOrDefaultAsync(cancellationToken);
}
