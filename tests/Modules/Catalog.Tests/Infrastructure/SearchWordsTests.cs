using Monolith.Catalog.Infrastructure;

namespace Monolith.Catalog.Tests.Infrastructure;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("web", "web")]
    [InlineData("  web   design ", "web design")]
    [InlineData("web-design", "web design")]
    [InlineData("a\"b* OR (c NEAR d)", "a b OR c NEAR d")]
    [InlineData("name:web ^x", "name web x")]
    [InlineData("'web' & !design | x:*", "web design x")]
    [InlineData("Größe über", "Größe über")]
    [InlineData("हिंदी", "हिंदी")]
    [InlineData("", "")]
    [InlineData("\"*()-^:{}", "")]
    [InlineData("🎉", "")]
    public void Keeps_words_and_no_operators(string text, string words) => string.Join(' ', SearchWords.Of(text)).ShouldBe(words);

    [Fact]
    public void Each_database_gets_them_quoted_and_the_last_one_unfinished()
    {
        SqliteServiceSearch.TermsOf(["web", "des"]).ShouldBe("\"web\" \"des\"*");
        PostgreSqlServiceSearch.TermsOf(["web", "des"]).ShouldBe("'web' & 'des':*");
        SqlServerServiceSearch.PatternsOf(["web", "des"]).ShouldBe(["% web %", "% des%"]);
    }
}
