using Microsoft.EntityFrameworkCore;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using Monolith.Platform.Infrastructure;

namespace Monolith.Identity.Infrastructure;

/// <summary>Finds out who the person behind an account from before is, so that their erasure reaches it.</summary>
internal sealed class AccountsSealing(IdentityDbContext db, ISubjects subjects) : ISealing
{
    private const int BatchSize = 100;

    public DbContext Database => db;

    public Task<bool> IsUnfinished(CancellationToken cancellationToken) => db.Users.AnyAsync(user => user.SubjectId == null, cancellationToken);

    public async Task<int> SealSome(CancellationToken cancellationToken)
    {
        var unknown = await db.Users.AsNoTracking().Where(user => user.SubjectId == null).OrderBy(user => user.Id).Take(BatchSize)
            .Select(user => new { user.Id, user.Email }).ToListAsync(cancellationToken);
        foreach (var account in unknown)
        {
            var subject = await subjects.Of(EmailAddress.From(account.Email ?? ""), cancellationToken);
            await db.Users.Where(user => user.Id == account.Id && user.SubjectId == null)
                .ExecuteUpdateAsync(set => set.SetProperty(user => user.SubjectId, subject), cancellationToken);
        }

        return unknown.Count;
    }
}
