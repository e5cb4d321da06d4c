using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>The OAuth clients. Changes are saved at once, together with whatever was added to the audit log before.</summary>
public interface IClientStore
{
    IQueryable<ClientDetails> Clients { get; }

    /// <returns>Null, or the error that the client id was taken meanwhile.</returns>
    Task<Error?> Add(ClientDetails client, string? secret, CancellationToken cancellationToken);

    /// <summary>Replaces a client that must still have the version before this one.</summary>
    /// <param name="client">The client as it shall be.</param>
    /// <param name="newSecret">A secret that takes the place of the present one; null leaves that alone.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Null, or the error that somebody else changed it meanwhile.</returns>
    Task<Error?> Replace(ClientDetails client, string? newSecret, CancellationToken cancellationToken);

    /// <summary>Removes a client of this version with all its tokens and the consents that people gave it.</summary>
    /// <returns>Null, or the error that somebody else changed it meanwhile.</returns>
    Task<Error?> Remove(ClientDetails client, CancellationToken cancellationToken);
}
