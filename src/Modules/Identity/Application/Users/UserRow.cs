using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>A user as queries see it.</summary>
public sealed class UserRow : IIdentified, IAboutPerson
{
    public required Guid Id { get; init; }

    public required long Version { get; init; }

    public required Guid? SubjectId { get; init; }

    /// <summary>Encrypted, so that nobody can be sought or sorted by it.</summary>
    public required string Email { get; init; }

    public required bool IsEmailConfirmed { get; init; }

    /// <summary>The names of the roles, sorted.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset? DisabledAt { get; init; }

    public required DateTimeOffset? LockedUntil { get; init; }
}
