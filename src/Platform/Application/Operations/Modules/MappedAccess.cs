namespace Monolith.Platform.Application;

/// <summary>Who may: everybody, for a reason; whoever is signed in; or whoever holds a permission.</summary>
/// <param name="Rule">Which of the three.</param>
/// <param name="Detail">The reason of what is public, or the permission; null otherwise.</param>
public sealed record MappedAccess(AccessRule Rule, string? Detail) : IExample<MappedAccess>
{
    public static MappedAccess Example { get; } = new(AccessRule.Public, "visitors have no account");

    /// <exception cref="ArgumentOutOfRangeException">An access declaration that the platform does not know.</exception>
    public static MappedAccess Of(AccessAttribute access) => access switch
    {
        PublicAttribute { Reason: var reason } => new(AccessRule.Public, reason),
        SignedInAttribute => new(AccessRule.SignedIn, null),
        RequirePermissionAttribute { Permission: var permission } => new(AccessRule.Permission, permission),
        _ => throw new ArgumentOutOfRangeException(nameof(access), access, "Not an access declaration that the platform knows."),
    };
}
