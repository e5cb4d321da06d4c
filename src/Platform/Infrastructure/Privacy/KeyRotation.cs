using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Monolith.Platform.Infrastructure;

/// <summary>Each key is exchanged by one statement that fails when somebody else, or an erasure, was quicker; so any number of instances may do it at once.</summary>
internal sealed class KeyRotation(IServiceScopeFactory scopes, KeyEncryptionKeys keys) : IKeyRotation
{
    private const int BatchSize = 500;

    public async Task<IReadOnlyDictionary<string, long>> Status(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KeysDbContext>();
        var subjects = await db.Subjects.Where(subject => subject.WrappedWith != null).GroupBy(subject => subject.WrappedWith)
            .Select(group => new { Id = group.Key ?? "", Count = group.LongCount() }).ToListAsync(cancellationToken);
        var own = await db.StoreKeys.GroupBy(key => key.WrappedWith).Select(group => new { Id = group.Key, Count = group.LongCount() }).ToListAsync(cancellationToken);
        return subjects.Concat(own).GroupBy(group => group.Id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(part => part.Count), StringComparer.Ordinal);
    }

    public async Task<int> RewrapSome(CancellationToken cancellationToken)
    {
        if (keys.Problems.Count > 0)
        {
            throw new StartupRefusedException(keys.Problems);
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KeysDbContext>();
        return await RewrapStoreKeys(db, cancellationToken) + await RewrapSubjects(db, cancellationToken);
    }

    private async Task<int> RewrapStoreKeys(KeysDbContext db, CancellationToken cancellationToken)
    {
        var old = await db.StoreKeys.AsNoTracking().Where(key => key.WrappedWith != keys.Primary).ToListAsync(cancellationToken);
        foreach (var key in old)
        {
            var wrapped = keys.Wrap(keys.Unwrap(key.WrappedWith, key.Wrapped, key.Name), key.Name);
            await db.StoreKeys.Where(stored => stored.Name == key.Name && stored.WrappedWith == key.WrappedWith)
                .ExecuteUpdateAsync(stored => stored.SetProperty(k => k.Wrapped, wrapped).SetProperty(k => k.WrappedWith, keys.Primary), cancellationToken);
        }

        return old.Count;
    }

    private async Task<int> RewrapSubjects(KeysDbContext db, CancellationToken cancellationToken)
    {
        var old = await db.Subjects.AsNoTracking().Where(subject => subject.WrappedWith != null && subject.WrappedWith != keys.Primary)
            .OrderBy(subject => subject.WrappedWith).ThenBy(subject => subject.Id).Take(BatchSize).ToListAsync(cancellationToken);
        foreach (var subject in old)
        {
            if (subject is { WrappedWith: { } id, Wrapped: { } box })
            {
                var wrapped = keys.Wrap(keys.Unwrap(id, box, SubjectKeys.About(subject.Id)), SubjectKeys.About(subject.Id));
                await db.Subjects.Where(stored => stored.Id == subject.Id && stored.WrappedWith == id)
                    .ExecuteUpdateAsync(stored => stored.SetProperty(s => s.Wrapped, wrapped).SetProperty(s => s.WrappedWith, keys.Primary), cancellationToken);
            }
        }

        return old.Count;
    }
}
