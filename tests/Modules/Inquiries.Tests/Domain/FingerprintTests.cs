using Monolith.Inquiries.Domain;

namespace Monolith.Inquiries.Tests.Domain;

public sealed class FingerprintTests
{
    private const long Key = 0x0123456789abcdef;

    private const string Message =
        "We run a small bakery in the old town and would like to have a website on which people can order bread and cakes until the evening, "
        + "and pick them up the next morning. What would that cost us, and how long would it take?";

    [Theory]
    [InlineData("WE RUN A SMALL BAKERY IN THE OLD TOWN AND WOULD LIKE TO HAVE A WEBSITE ON WHICH PEOPLE CAN ORDER BREAD AND CAKES UNTIL THE EVENING, AND PICK THEM UP THE NEXT MORNING. WHAT WOULD THAT COST US, AND HOW LONG WOULD IT TAKE?")]
    [InlineData("We run a small bakery in the old town\n\nand would like to have a website on which people can order bread and cakes until the evening -- and pick them up the next morning!!! What would that cost us? And how long would it take")]
    [InlineData("We run a small bakery in the old town and would like to have a website on which people can order bread and cakes until the evening, and pick them up the next morning. What would that cost us, and how long would it take? Thanks")]
    [InlineData("We run a small bakery in the old town and would like to have a web site on which people can order bread and cakes until the evening, and pick it up the next morning. What would that cost us, and how long would it take?")]
    public void Is_close_for_a_text_that_says_the_same(string again) => IsClose(Message, again).ShouldBeTrue();

    [Theory]
    [InlineData("We run a small hotel by the lake and look for somebody who makes photographs of the rooms. Do you do that as well, and what does it cost?")]
    [InlineData("Do the four weeks include the texts?")]
    [InlineData("!!!!!!!!!!!!")]
    public void Is_not_close_for_another_text(string other) => IsClose(Message, other).ShouldBeFalse();

    [Theory]
    [InlineData("What does it cost?", "How long does it take?")]
    [InlineData("Is it open on Monday?", "Is it open on Sunday?")]
    [InlineData("Do you ship to Norway?", "Do you ship to Sweden?")]
    [InlineData("短い質問です。値段はいくらですか", "短い質問です。いつ届きますか")]
    public void Tells_short_questions_apart(string one, string other) => IsClose(one, other).ShouldBeFalse();

    [Fact]
    public void Is_another_one_under_another_key() => Fingerprint.Of(Message, Key).IsCloseTo(Fingerprint.Of(Message, ~Key)).ShouldBeFalse();

    private static bool IsClose(string one, string other) => Fingerprint.Of(one, Key).IsCloseTo(Fingerprint.Of(other, Key));
}
