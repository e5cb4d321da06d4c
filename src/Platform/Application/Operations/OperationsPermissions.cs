namespace Monolith.Platform.Application;

/// <summary>What callers may be allowed to do with the running product itself.</summary>
public sealed class OperationsPermissions : IPermissionSource
{
    public const string ReadEvents = "operations.events.read";

    public const string ManageEvents = "operations.events.manage";

    public static IReadOnlyList<Permission> All { get; } =
    [
        new(ReadEvents, "See the events between modules: what waits, what was handled, what was given up and why."),
        new(ManageEvents, "Have events handled again, and discard those that cannot be."),
    ];
}
