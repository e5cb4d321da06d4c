using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;
using OpenIddict.Abstractions;

namespace Monolith.Identity.Infrastructure;

/// <summary>Answers what callers may do: what the client, or the user's roles, hold at present, narrowed to the scopes of the token.</summary>
internal sealed class PermissionStore(IServiceScopeFactory scopes, PermissionCatalog catalog, GrantCache grants) : IPermissionStore
{
    public async ValueTask<IReadOnlySet<string>> PermissionsOf(Caller caller, CancellationToken cancellationToken)
    {
        switch (caller.Kind)
        {
            case CallerKind.Client:
                return Narrow(caller, await grants.Get(caller.Kind, caller.Id, ReadClient, cancellationToken));
            case CallerKind.User:
                var held = new HashSet<string>(StringComparer.Ordinal);
                foreach (var role in caller.Roles)
                {
                    held.UnionWith(await grants.Get(caller.Kind, role, ReadRole, cancellationToken));
                }

                return Narrow(caller, held);
            case CallerKind.System:
                return catalog.All.Select(permission => permission.Name).ToFrozenSet(StringComparer.Ordinal);
            default:
                return FrozenSet<string>.Empty;
        }
    }

    private static IReadOnlySet<string> Narrow(Caller caller, IReadOnlySet<string> held) =>
        caller.Scopes.IsSubsetOf(held) ? caller.Scopes : caller.Scopes.Where(held.Contains).ToFrozenSet(StringComparer.Ordinal);

    private async Task<FrozenSet<string>> ReadClient(string clientId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>().ScopesOf(clientId, cancellationToken);
    }

    private async Task<FrozenSet<string>> ReadRole(string role, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
        var permissions = await (from claim in db.RoleClaims
                                 join holder in db.Roles on claim.RoleId equals holder.Id
                                 where holder.Name == role && claim.ClaimType == Role.PermissionClaim && claim.ClaimValue != null
                                 select claim.ClaimValue).ToListAsync(cancellationToken);
        return permissions.ToFrozenSet(StringComparer.Ordinal);
    }
}
