using System.Text.RegularExpressions;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Tests.Domain;

public sealed class SlugTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("garden-visit")]
    [InlineData("2026")]
    public void Accepts_lower_case_letters_digits_and_single_hyphens(string text) => Slug.From(text).Value.ShouldBe(text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a--b")]
    [InlineData("A")]
    [InlineData("ä")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("a\0")]
    public void Refuses_everything_else(string? text) => Slug.IsValid(text).ShouldBeFalse();

    [Theory]
    [InlineData("a")]
    [InlineData("garden-visit-2026")]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a--b")]
    [InlineData("A")]
    [InlineData("ä")]
    [InlineData("a\n")]
    [InlineData("a\0")]
    public void Its_pattern_says_the_same(string text) => Regex.IsMatch(text, Slug.Pattern, RegexOptions.None, TimeSpan.FromSeconds(1)).ShouldBe(Slug.IsValid(text));

    [Fact]
    public void Holds_eighty_characters_and_not_one_more()
    {
        Slug.IsValid(new string('a', Slug.MaxLength)).ShouldBeTrue();
        Slug.IsValid(new string('a', Slug.MaxLength + 1)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Garden visit", "garden-visit")]
    [InlineData("  Crème brûlée & more!  ", "creme-brulee-more")]
    [InlineData("--A--B--", "a-b")]
    public void Is_made_of_a_title(string title, string slug) => Slug.FromTitle(title).ShouldBe(Slug.From(slug));

    [Theory]
    [InlineData("")]
    [InlineData("!!!")]
    [InlineData("日本")]
    public void Is_not_made_of_a_title_that_leaves_nothing(string title) => Slug.FromTitle(title).ShouldBeNull();

    [Fact]
    public void Made_of_a_long_title_it_is_still_a_slug() =>
        Slug.IsValid(Slug.FromTitle(string.Concat(Enumerable.Repeat("long title ", 50)))?.Value).ShouldBeTrue();
}
