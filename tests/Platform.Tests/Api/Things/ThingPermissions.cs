using Monolith.Platform.Application;

namespace Monolith.Platform.Tests;

internal sealed class ThingPermissions : IPermissionSource
{
    public const string Write = "things.write";

    public static IReadOnlyList<Permission> All { get; } = [new(Write, "Make, change and delete things.")];
}
