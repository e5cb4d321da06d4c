using Monolith.Identity.Domain;

namespace Monolith.Identity.Tests.Domain;

public sealed class ServerKeyTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Is_active_from_its_creation()
    {
        var key = ServerKey.Create(KeyUse.Signing, [1], Now);

        key.IsActive(Now).ShouldBeTrue();
        key.IsActive(Now.AddYears(1)).ShouldBeTrue();
    }

    [Fact]
    public void Is_not_active_before_its_time() => ServerKey.Create(KeyUse.Signing, [1], Now).IsActive(Now.AddTicks(-1)).ShouldBeFalse();
}
