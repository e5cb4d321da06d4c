using Microsoft.EntityFrameworkCore;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

internal static class UserStoreExtensions
{
    public static async Task<Result<UserDetails>> Find(this IUserStore store, Guid id, CancellationToken cancellationToken) =>
        await store.Users.Where(user => user.Id == id).Select(UserDetails.Projection).SingleOrDefaultAsync(cancellationToken)
            is { } user ? user : IdentityErrors.UserNotFound;

    /// <summary>Refuses to take the last administrator away.</summary>
    /// <param name="store">The users.</param>
    /// <param name="before">The user as it is.</param>
    /// <param name="after">The user as it shall be.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task<Error?> KeepAnAdministrator(this IUserStore store, UserDetails before, UserDetails after, CancellationToken cancellationToken) =>
        IsAdministrator(before) && !IsAdministrator(after) && !await store.IsAnotherAdministrator(before.Id, cancellationToken)
            ? (Error)IdentityErrors.LastAdministrator
            : null;

    private static bool IsAdministrator(UserDetails user) => user.DisabledAt is null && user.Roles.Contains(RoleDetails.Administrator, StringComparer.Ordinal);
}
