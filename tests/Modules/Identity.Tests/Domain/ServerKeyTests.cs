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

    [Fact]
    public void Retires_at_the_moment_its_successor_takes_over()
    {
        var key = ServerKey.Create(KeyUse.Encryption, [1], Now);
        var takeover = Now.AddDays(2);

        var successor = key.Succeed([2], Now, takeover);

        (successor.Use, successor.Number).ShouldBe((KeyUse.Encryption, 2));
        (key.IsActive(takeover.AddTicks(-1)), successor.IsActive(takeover.AddTicks(-1))).ShouldBe((true, false));
        (key.IsActive(takeover), successor.IsActive(takeover)).ShouldBe((false, true));
    }
}
