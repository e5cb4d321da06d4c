namespace Monolith.Identity.Application;

/// <summary>
/// Whether what a token or a cookie rests on still stands; asked on every request. What this process changed is seen at once, what another
/// one changed within a second.
/// </summary>
public interface IStandings
{
    ValueTask<bool> IsUserEnabled(Guid userId, CancellationToken cancellationToken);

    /// <summary>Whether a browser's session has neither ended nor expired.</summary>
    ValueTask<bool> IsSessionAlive(Guid sessionId, CancellationToken cancellationToken);

    /// <summary>Whether a token is neither revoked nor used up, and its authorization and client are still there.</summary>
    ValueTask<bool> IsTokenAlive(string tokenId, CancellationToken cancellationToken);

    /// <summary>Forgets every answer, so that the next question is put to the database.</summary>
    void Forget();
}
