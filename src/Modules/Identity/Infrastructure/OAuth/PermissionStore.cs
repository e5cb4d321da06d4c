using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;
using OpenIddict.Abstractions;

namespace Monolith.Identity.Infrastructure;

/// <summary>Answers what callers may do: what the client, or the user's roles, hold at present, narrowed to the scopes of the token.</summary>
internal sealed class PermissionStore(IServiceScopeFactory scopes, PermissionCatalog catalog, TimeProvider clock) : IPermissionStore, IDisposable
{
    private readonly BriefCache<string, FrozenSet<string>> clients = new(clock);
    private readonly BriefCache<Guid, FrozenSet<string>> users = new(clock);

    public async ValueTask<IReadOnlySet<string>> PermissionsOf(Caller caller, CancellationToken cancellationToken) => caller.Kind switch
    {
        CallerKind.Client => Narrow(caller, await clients.Get(caller.Id, ReadClient, cancellationToken)),
        CallerKind.User when Guid.TryParse(caller.Id, out var id) => Narrow(caller, await users.Get(id, ReadUser, cancellationToken)),
        CallerKind.System => catalog.All.Select(permission => permission.Name).ToFrozenSet(StringComparer.Ordinal),
        _ => FrozenSet<string>.Empty,
    };

    /// <summary>Forgets what clients and roles held.</summary>
    public void Forget()
    {
        clients.Drop();
        users.Drop();
    }

    public void Dispose()
    {
        clients.Dispose();
        users.Dispose();
    }

    private static IReadOnlySet<string> Narrow(Caller caller, IReadOnlySet<string> held) =>
        caller.Scopes.IsSubsetOf(held) ? caller.Scopes : caller.Scopes.Where(held.Contains).ToFrozenSet(StringComparer.Ordinal);

    private async Task<FrozenSet<string>> ReadClient(string clientId)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>().ScopesOf(clientId, CancellationToken.None);
    }

    private async Task<FrozenSet<string>> ReadUser(Guid userId)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
        var permissions = await (from holder in db.UserRoles
                                 join claim in db.RoleClaims on holder.RoleId equals claim.RoleId
                                 where holder.UserId == userId && claim.ClaimType == Role.PermissionClaim && claim.ClaimValue != null
                                 select claim.ClaimValue).ToListAsync();
        return permissions.ToFrozenSet(StringComparer.Ordinal);
    }
}
