using Monolith.Platform.Domain;

namespace Monolith.Platform.Tests.Domain;

public sealed class ResultTests
{
    private static readonly ErrorType Broken = new(ErrorKind.Conflict, "test.broken", "Broken", "It is broken.", "Mend it.");

    [Fact]
    public void A_value_becomes_a_success_and_an_error_a_failure()
    {
        Result<int> success = 1;
        Result<int> failure = Broken;

        success.IsSuccess.ShouldBeTrue();
        success.Value.ShouldBe(1);
        failure.IsSuccess.ShouldBeFalse();
        failure.Error?.Code.ShouldBe("test.broken");
        failure.Error?.Message.ShouldBe("It is broken.");
    }

    [Fact]
    public void A_failure_passes_through_a_map_untouched()
    {
        Result<int> failure = Broken.Because("In this way.");

        failure.Map(value => value + 1).Error.ShouldBe(failure.Error);
        Result<int>.Success(1).Map(value => value + 1).Value.ShouldBe(2);
    }
}
