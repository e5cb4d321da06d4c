namespace Monolith.Platform.Application;

/// <summary>What callers may be allowed to do about the people whose data is kept.</summary>
public sealed class PrivacyPermissions : IPermissionSource
{
    public const string Read = "operations.privacy.read";

    public const string Erase = "operations.privacy.erase";

    public static IReadOnlyList<Permission> All { get; } =
    [
        new(Read, "Find the identifier of a person by their e-mail address, and see how far an erasure is."),
        new(Erase, "Erase a person, for good: all that is kept of them becomes unreadable."),
    ];
}
