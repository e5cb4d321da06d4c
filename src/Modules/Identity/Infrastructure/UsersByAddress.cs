using Monolith.Identity.Application;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Infrastructure;

internal static class UsersByAddress
{
    /// <summary>The user with an address: found by its hash, or in rows that are not encrypted yet by the address in normal form, with one look-up in one index.</summary>
    public static async ValueTask<IQueryable<User>> With(this IQueryable<User> users, EmailAddress email, IBlindIndex index, CancellationToken cancellationToken)
    {
        string[] forms = [await index.HashOf(email, cancellationToken), email.Normalized];
        return users.Where(user => user.NormalizedEmail == forms[0] || user.NormalizedEmail == forms[1]);
    }
}
