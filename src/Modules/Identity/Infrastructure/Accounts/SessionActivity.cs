using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Monolith.Identity.Application;
using Monolith.Identity.Domain;

namespace Monolith.Identity.Infrastructure;

/// <summary>Writes when a session was last seen, and remembers for a few minutes that it did.</summary>
internal sealed class SessionActivity(IServiceScopeFactory scopes, TimeProvider clock) : ISessionActivity, IDisposable
{
    private const int Capacity = 10_000;

    private readonly MemoryCache written = new(Options.Create(new MemoryCacheOptions { SizeLimit = Capacity }));

    public async ValueTask Seen(Guid sessionId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = now - UserSession.SeenPrecision;
        if (written.TryGetValue(sessionId, out DateTimeOffset last) && last > due)
        {
            return;
        }

        written.Set(sessionId, now, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = UserSession.SeenPrecision });
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IdentityDbContext>().Sessions
            .Where(session => session.Id == sessionId && session.EndedAt == null && session.LastSeenAt <= due)
            .ExecuteUpdateAsync(session => session.SetProperty(s => s.LastSeenAt, now), cancellationToken);
    }

    public void Dispose() => written.Dispose();
}
