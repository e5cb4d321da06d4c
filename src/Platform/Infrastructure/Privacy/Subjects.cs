using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Infrastructure;

/// <summary>Keeps people in the key store; each call is a scope and a transaction of its own, for no module's save reaches that database.</summary>
internal sealed class Subjects(
    IServiceScopeFactory scopes, SubjectKeys keys, BlindIndex index, IOptions<PersonalDataOptions> options, TimeProvider clock) : ISubjects
{
    public async Task<Guid?> Of(EmailAddress address, CancellationToken cancellationToken)
    {
        if (!options.Value.Encrypt)
        {
            return null;
        }

        var hash = await index.HashOf(address, cancellationToken);
        return await Find(hash, cancellationToken) ?? await Make(hash, cancellationToken);
    }

    public async Task<Guid?> Passing(DateTimeOffset until, CancellationToken cancellationToken)
    {
        if (!options.Value.Encrypt)
        {
            return null;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KeysDbContext>();
        var now = clock.GetUtcNow();
        var subject = keys.Make(Guid.CreateVersion7(now), now, until);
        db.Subjects.Add(subject);
        await db.SaveChangesAsync(cancellationToken);
        return subject.Id;
    }

    public async Task<Guid?> Find(EmailAddress address, CancellationToken cancellationToken) =>
        await Find(await index.HashOf(address, cancellationToken), cancellationToken);

    public async Task<Subject?> Get(Guid id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<KeysDbContext>().Subjects.AsNoTracking()
            .Where(subject => subject.Id == id).Select(subject => new Subject(subject.Id, subject.CreatedAt, subject.ErasedAt)).SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<Subject?> Erase(Guid id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KeysDbContext>();
        if (await db.Subjects.SingleOrDefaultAsync(subject => subject.Id == id, cancellationToken) is not { } found)
        {
            return null;
        }

        if (found.ErasedAt is null)
        {
            (found.Wrapped, found.WrappedWith, found.ErasedAt) = (null, null, clock.GetUtcNow());
            db.Aliases.RemoveRange(await db.Aliases.Where(alias => alias.SubjectId == id).ToListAsync(cancellationToken));
            await db.SaveChangesAsync(cancellationToken);
            await DatabaseEngines.Of(db.Database.ProviderName).Scrub(db, CancellationToken.None);
        }

        keys.Forget(id);
        return new Subject(found.Id, found.CreatedAt, found.ErasedAt);
    }

    private async Task<Guid?> Find(byte[] hash, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<KeysDbContext>().Aliases.AsNoTracking()
            .Where(alias => alias.Hash == hash).Select(alias => (Guid?)alias.SubjectId).SingleOrDefaultAsync(cancellationToken);
    }

    private async Task<Guid?> Make(byte[] hash, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KeysDbContext>();
        var now = clock.GetUtcNow();
        var subject = keys.Make(Guid.CreateVersion7(now), now);
        db.Subjects.Add(subject);
        db.Aliases.Add(new() { Hash = hash, SubjectId = subject.Id });
        return await db.SaveUnlessThere(cancellationToken) ? subject.Id : await Find(hash, cancellationToken);
    }
}
