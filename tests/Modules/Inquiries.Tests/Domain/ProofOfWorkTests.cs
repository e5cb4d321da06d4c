using Monolith.Inquiries.Domain;

namespace Monolith.Inquiries.Tests.Domain;

public sealed class ProofOfWorkTests
{
    [Fact]
    public void Holds_for_the_token_it_was_worked_out_for_and_no_other()
    {
        var proof = InquiriesApp.Prove("token", 12);

        ProofOfWork.Holds("token", proof, 12).ShouldBeTrue();
        ProofOfWork.Holds("another", proof, 12).ShouldBeFalse();
    }

    /// <summary>The SHA-256 of <c>token:33882</c> begins with 0000b726: sixteen zero bits.</summary>
    [Theory]
    [InlineData(1, true)]
    [InlineData(16, true)]
    [InlineData(17, false)]
    [InlineData(ProofOfWork.MaxDifficulty, false)]
    public void Counts_the_leading_zero_bits(int difficulty, bool holds) => ProofOfWork.Holds("token", "33882", difficulty).ShouldBe(holds);
}
