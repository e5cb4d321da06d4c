namespace Monolith.Identity.Application;

/// <summary>The roles.</summary>
public interface IRoleStore
{
    IQueryable<RoleDetails> Roles { get; }

    /// <summary>Adds a role of version 1, or replaces one that must still have the version before this one.</summary>
    Task Store(RoleDetails role, CancellationToken cancellationToken);

    /// <summary>Removes a role, and takes it from everybody who has it.</summary>
    Task Remove(RoleDetails role, CancellationToken cancellationToken);
}
