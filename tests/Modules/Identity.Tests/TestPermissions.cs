using Monolith.Platform.Application;

namespace Monolith.Identity.Tests;

/// <summary>What modules declare, as far as these tests are concerned.</summary>
internal sealed class TestPermissions : IPermissionSource
{
    public static IReadOnlyList<Permission> All { get; } = [new("tests.things.read", "Read things."), new("tests.things.write", "Write things.")];
}
