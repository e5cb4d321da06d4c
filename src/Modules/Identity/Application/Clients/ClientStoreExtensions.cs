using Microsoft.EntityFrameworkCore;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

internal static class ClientStoreExtensions
{
    public static async Task<Result<ClientDetails>> Find(this IClientStore store, Guid id, CancellationToken cancellationToken) =>
        await store.Clients.SingleOrDefaultAsync(client => client.Id == id, cancellationToken) is { } client ? client : IdentityErrors.ClientNotFound;

    /// <summary>Finds a client to change it, if it still is as the caller last saw it.</summary>
    public static async Task<Result<ClientDetails>> Find(this IClientStore store, Guid id, long expectedVersion, CancellationToken cancellationToken)
    {
        var found = await store.Find(id, cancellationToken);
        return found.IsSuccess && found.Value.Version != expectedVersion ? PlatformErrors.Stale : found;
    }
}
