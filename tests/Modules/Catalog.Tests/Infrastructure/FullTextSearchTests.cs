using Monolith.Catalog.Infrastructure;

namespace Monolith.Catalog.Tests.Infrastructure;

public sealed class FullTextSearchTests
{
    [Theory]
    [InlineData("web", "\"web\"*")]
    [InlineData("  web   design ", "\"web\" \"design\"*")]
    [InlineData("web-design", "\"web\" \"design\"*")]
    [InlineData("a\"b* OR (c NEAR d)", "\"a\" \"b\" \"OR\" \"c\" \"NEAR\" \"d\"*")]
    [InlineData("name:web ^x", "\"name\" \"web\" \"x\"*")]
    [InlineData("Größe über", "\"Größe\" \"über\"*")]
    [InlineData("हिंदी", "\"हिंदी\"*")]
    [InlineData("", "")]
    [InlineData("\"*()-^:{}", "")]
    [InlineData("🎉", "")]
    public void Quotes_every_word(string text, string terms) => FullTextSearch.TermsOf(text).ShouldBe(terms);
}
