using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>A named set of permissions that people can be given.</summary>
public sealed record RoleDetails : IVersioned, IIdentified, IExample<RoleDetails>
{
    /// <summary>The name of the role that is always there.</summary>
    public const string Administrator = "administrator";

    public const int MaxNameLength = 50;

    public const int MaxDescriptionLength = 200;

    public static RoleDetails Example { get; } = new()
    {
        Id = new Guid("01981f2e-7c1b-7d7e-9a41-3f0c5b8e2c30"),
        Version = 1,
        Name = "editor",
        Description = "Writes what is said of the services on offer.",
        Permissions = ["catalog.services.read", "catalog.services.write"],
    };

    public required Guid Id { get; init; }

    /// <summary>Counts the changes, from 1.</summary>
    public required long Version { get; init; }

    /// <summary>The name, which never changes.</summary>
    public required string Name { get; init; }

    /// <summary>What holders of the role do, in plain words.</summary>
    public required string Description { get; init; }

    /// <summary>The names of the permissions, sorted.</summary>
    public required IReadOnlyList<string> Permissions { get; init; }
}
