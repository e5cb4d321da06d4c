using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Identity.Application;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Monolith.Identity.Infrastructure;

/// <summary>Puts each question to the database at most once a second.</summary>
internal sealed class Standings(IServiceScopeFactory scopes, TimeProvider clock) : IStandings, IDisposable
{
    private readonly BriefCache<Guid, bool> users = new(clock);
    private readonly BriefCache<Guid, bool> sessions = new(clock);
    private readonly BriefCache<Guid, bool> tokens = new(clock);

    public ValueTask<bool> IsUserEnabled(Guid userId, CancellationToken cancellationToken) => users.Get(userId, ReadUser, cancellationToken);

    public ValueTask<bool> IsSessionAlive(Guid sessionId, CancellationToken cancellationToken) => sessions.Get(sessionId, ReadSession, cancellationToken);

    public ValueTask<bool> IsTokenAlive(string tokenId, CancellationToken cancellationToken) =>
        Guid.TryParse(tokenId, out var id) ? tokens.Get(id, ReadToken, cancellationToken) : new(false);

    public void Forget()
    {
        users.Drop();
        sessions.Drop();
        tokens.Drop();
    }

    public void ForgetUser(Guid id) => users.Drop(id);

    public void ForgetSession(Guid id) => sessions.Drop(id);

    public void ForgetToken(Guid id) => tokens.Drop(id);

    public void Dispose()
    {
        users.Dispose();
        sessions.Dispose();
        tokens.Dispose();
    }

    private Task<bool> ReadUser(Guid id) => Read(db => db.Users.AnyAsync(user => user.Id == id && user.DisabledAt == null));

    private Task<bool> ReadSession(Guid id)
    {
        var now = clock.GetUtcNow();
        return Read(db => db.Sessions.AnyAsync(session => session.Id == id && session.EndedAt == null && session.ExpiresAt > now));
    }

    private Task<bool> ReadToken(Guid id) => Read(db => db.Tokens.AnyAsync(token =>
        token.Id == id && token.Status == Statuses.Valid && token.Application != null
        && (token.Authorization == null || token.Authorization.Status == Statuses.Valid)));

    private async Task<bool> Read(Func<IdentityDbContext, Task<bool>> ask)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<IdentityDbContext>());
    }
}
