namespace Monolith.Platform.Infrastructure;

/// <summary>
/// Gives the rows of a module that a version without keys wrote their person, in the background, and encrypts what they hold; each row is one statement, so
/// that a stop loses nothing.
/// </summary>
public interface ISealing
{
    /// <summary>Gives some rows their person and encrypts them.</summary>
    /// <returns>How many; 0 when nothing is left in clear.</returns>
    Task<int> SealSome(CancellationToken cancellationToken);

    /// <summary>Whether any row is left in clear.</summary>
    Task<bool> IsUnfinished(CancellationToken cancellationToken);

    /// <summary>The module's database, to be cleared of what was overwritten.</summary>
    Microsoft.EntityFrameworkCore.DbContext Database { get; }
}
