namespace Monolith.Identity.Application;

/// <summary>Everybody with an account, as administrators read and change them.</summary>
public interface IUserStore
{
    IQueryable<UserRow> Users { get; }

    /// <summary>Those of some users who have the role of this name.</summary>
    IQueryable<UserRow> Holding(IQueryable<UserRow> users, string role);

    /// <summary>Stores what administrators change: disabling, the lock, the roles; the user must still have the version before this one.</summary>
    /// <param name="user">The user as it shall be, its version moved on.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    Task Store(UserDetails user, CancellationToken cancellationToken);

    /// <summary>
    /// Whether somebody else can act as administrator. Whoever asks takes one away: of two units of work that asked at the same time, the
    /// second to save is refused as stale.
    /// </summary>
    Task<bool> IsAnotherAdministrator(Guid userId, CancellationToken cancellationToken);
}
