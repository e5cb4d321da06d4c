using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Infrastructure;

/// <summary>Goes through both lists of erasures in pages of ids; several hosts may do it at once.</summary>
internal sealed class Erasures(IServiceScopeFactory scopes, ISubjects subjects, TimeProvider clock) : IErasures
{
    private const int PageSize = 500;

    public async Task<Reconciliation> Reconcile(bool tellAgain, CancellationToken cancellationToken)
    {
        var erased = await EachPage(PageOfRecorded, EraseAgain, cancellationToken);

        // Those are told of anyway who are recorded only now.
        var told = tellAgain ? await EachPage(PageOfRecorded, TellAgain, cancellationToken) : 0;
        return new(erased, await EachPage(PageOfErased, Record, cancellationToken), told);
    }

    private async Task<int> EachPage(
        Func<IServiceProvider, Guid, CancellationToken, Task<List<Guid>>> read, Func<IServiceProvider, List<Guid>, CancellationToken, Task<int>> work, CancellationToken cancellationToken)
    {
        var (total, last) = (0, Guid.Empty);
        while (true)
        {
            await using var scope = scopes.CreateAsyncScope();
            var page = await read(scope.ServiceProvider, last, cancellationToken);
            if (page.Count == 0)
            {
                return total;
            }

            total += await work(scope.ServiceProvider, page, cancellationToken);
            last = page[^1];
        }
    }

    private static Task<List<Guid>> PageOfRecorded(IServiceProvider services, Guid after, CancellationToken cancellationToken) =>
        services.GetRequiredService<IPlatformDb>().Erasures.Where(erasure => erasure.Id > after).OrderBy(erasure => erasure.Id).Take(PageSize)
            .Select(erasure => erasure.Id).ToListAsync(cancellationToken);

    private static Task<List<Guid>> PageOfErased(IServiceProvider services, Guid after, CancellationToken cancellationToken) =>
        services.GetRequiredService<KeysDbContext>().Subjects.Where(subject => subject.ErasedAt != null && subject.Id > after).OrderBy(subject => subject.Id).Take(PageSize)
            .Select(subject => subject.Id).ToListAsync(cancellationToken);

    private async Task<int> EraseAgain(IServiceProvider services, List<Guid> recorded, CancellationToken cancellationToken)
    {
        var back = await services.GetRequiredService<KeysDbContext>().Subjects.Where(subject => recorded.Contains(subject.Id) && subject.ErasedAt == null)
            .Select(subject => subject.Id).ToListAsync(cancellationToken);
        foreach (var id in back)
        {
            await subjects.Erase(id, cancellationToken);
        }

        return back.Count;
    }

    private async Task<int> Record(IServiceProvider services, List<Guid> erased, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<IPlatformDb>();
        var known = await db.Erasures.Where(erasure => erased.Contains(erasure.Id)).Select(erasure => erasure.Id).ToListAsync(cancellationToken);
        List<Guid> unknown = [.. erased.Except(known)];
        var now = clock.GetUtcNow();
        db.Erasures.AddRange(unknown.Select(id => Erasure.Of(id, now)));
        db.AuditLog.AddRange(unknown.Select(id => AuditEntry.Of(Caller.System("reconciliation"), "operations.subject.erased", $"{id}", now)));
        return await Save(services, unknown.Count, cancellationToken);
    }

    private async Task<int> TellAgain(IServiceProvider services, List<Guid> recorded, CancellationToken cancellationToken)
    {
        var erasures = await services.GetRequiredService<IPlatformDb>().Erasures.Where(erasure => recorded.Contains(erasure.Id)).ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        erasures.ForEach(erasure => erasure.Repeat(now));
        return await Save(services, erasures.Count, cancellationToken);
    }

    /// <summary>Where another host was quicker, it has told of the same.</summary>
    private static async Task<int> Save(IServiceProvider services, int count, CancellationToken cancellationToken) =>
        count > 0 && await services.GetRequiredKeyedService<IUnitOfWork>(typeof(IPlatformDb).Assembly).Save(cancellationToken) is null ? count : 0;
}
