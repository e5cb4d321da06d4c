using Monolith.Platform.Domain;

namespace Monolith.Platform.Tests.Domain;

public sealed class ValueObjectTests
{
    [Theory]
    [InlineData("a@example.org")]
    [InlineData("first.last+tag@sub.example.org")]
    public void An_address_that_mail_can_reach_is_accepted(string text) => EmailAddress.From(text).Value.ShouldBe(text);

    [Theory]
    [InlineData(null)]
    [InlineData("a")]
    [InlineData("@example.org")]
    [InlineData("a@")]
    [InlineData("a@b@c")]
    [InlineData("a b@example.org")]
    [InlineData("a@example..org")]
    [InlineData("a@-example.org")]
    [InlineData("a@example.org\r\nBcc: b@example.org")]
    [InlineData("<a@example.org>")]
    public void An_address_that_mail_cannot_reach_is_refused(string? text) => EmailAddress.IsValid(text).ShouldBeFalse();

    [Fact]
    public void Addresses_are_the_same_in_any_case_and_never_show_themselves_in_logs()
    {
        EmailAddress.From("Ann@Example.org").ShouldBe(EmailAddress.From("ann@example.ORG"));
        $"{EmailAddress.From("ann@example.org")}".ShouldNotContain("ann");
    }

    [Fact]
    public void Money_is_whole_minor_units_of_a_known_currency()
    {
        Money.Of(4_900, "EUR").ShouldBe(Money.Of(4_900, "EUR"));
        Should.Throw<ArgumentOutOfRangeException>(() => Money.Of(-1, "EUR"));
        Should.Throw<ArgumentOutOfRangeException>(() => Money.Of(Money.MaxAmount + 1, "EUR"));
        Should.Throw<ArgumentException>(() => Money.Of(1, "eur"));
        Should.Throw<ArgumentException>(() => Money.Of(1, "XXX"));
    }

    [Theory]
    [InlineData("https://example.org/a.png", true)]
    [InlineData("http://example.org/a.png", false)]
    [InlineData("https://user:password@example.org/", false)]
    [InlineData("https://localhost/", false)]
    [InlineData("https://127.0.0.1/", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("/relative", false)]
    public void A_web_address_is_https_on_a_public_name_without_credentials(string text, bool valid) => WebAddress.IsValid(text).ShouldBe(valid);
}
