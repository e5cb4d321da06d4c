using System.Collections.Frozen;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Monolith.Identity.Infrastructure;

internal static class ApplicationManagerExtensions
{
    /// <summary>The scopes, and so the permissions, that a client may ask for; none when there is no such client.</summary>
    public static async ValueTask<FrozenSet<string>> ScopesOf(this IOpenIddictApplicationManager applications, string? clientId, CancellationToken cancellationToken)
    {
        if (clientId is null || await applications.FindByClientIdAsync(clientId, cancellationToken) is not { } client)
        {
            return [];
        }

        var permissions = await applications.GetPermissionsAsync(client, cancellationToken);
        return permissions
            .Where(permission => permission.StartsWith(Permissions.Prefixes.Scope, StringComparison.Ordinal))
            .Select(permission => permission[Permissions.Prefixes.Scope.Length..])
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
