namespace Monolith.Platform.Application;

/// <summary>What callers may be allowed to do with the running product itself.</summary>
public sealed class OperationsPermissions : IPermissionSource
{
    public const string ReadEvents = "operations.events.read";

    public const string ManageEvents = "operations.events.manage";

    public const string ReadModules = "operations.modules.read";

    public static IReadOnlyList<Permission> All { get; } =
    [
        new(ReadEvents, "See the events between modules: what waits, what was handled, what was given up and why."),
        new(ReadModules, "See how the running product is composed: its modules, what each declares, and how much of it is used."),
        new(ManageEvents, "Have events handled again, and discard those that cannot be."),
    ];
}
