using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>How the addresses of accounts and challenges are found and read.</summary>
public static class Addresses
{
    private const string Use = "identity";

    /// <summary>By which hash accounts and challenges are found.</summary>
    public static ValueTask<string> HashOf(this IBlindIndex index, EmailAddress email, CancellationToken cancellationToken) => index.HashOf(Use, email, cancellationToken);

    /// <summary>The address of a row; null when its holder was erased, or its time is over.</summary>
    public static async ValueTask<EmailAddress?> ReadEmail(this IPersonalData personal, IAboutPerson row, string email, CancellationToken cancellationToken) =>
        await personal.Read(row, email, cancellationToken) is var text && EmailAddress.IsValid(text) ? EmailAddress.From(text) : null;
}
