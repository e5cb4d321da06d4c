using Monolith.Catalog.Application;
using Monolith.Testing;

namespace Monolith.Catalog.Tests.UseCases;

public sealed class SearchTests(MonolithApp app) : IClassFixture<MonolithApp>
{
    [Theory]
    [InlineData("Zeppelin")]
    [InlineData("zeppelin")]
    [InlineData("zepp")]
    [InlineData("rigid zepp")]
    [InlineData("airships")]
    [InlineData("  Helium,  gondola! ")]
    [InlineData("über")]
    [InlineData("uber")]
    public async Task Finds_words_of_name_category_summary_and_body(string words)
    {
        var slug = $"zeppelin-{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(words)))[..12]}";
        await app.CreatePublished(new CreateService("Zeppelin tour", "airships", new Price(1, "EUR"))
        {
            Slug = slug,
            Summary = "Rigid and filled with helium.",
            Body = "The *gondola* seats twelve, **über** the clouds.",
        });

        (await Found(words)).ShouldContain(slug);
    }

    [Theory]
    [InlineData("zeppelin submarine")]
    [InlineData("eppelin")]
    [InlineData("zepp rigid")]
    public async Task All_words_have_to_be_there_and_only_the_last_may_be_unfinished(string words)
    {
        await app.CreatePublished(Sample.Draft() with { Summary = "A rigid zeppelin." });

        (await Found(words)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\"")]
    [InlineData("\"\"\"")]
    [InlineData("*")]
    [InlineData("🎉")]
    [InlineData("-^:(){}[]")]
    [InlineData("\0")]
    public async Task Without_a_word_nothing_matches(string text) => (await Found(text)).ShouldBeEmpty();

    [Theory]
    [InlineData("a\" OR \"b")]
    [InlineData("name:x")]
    [InlineData("NEAR(a b, 5)")]
    [InlineData("NOT a")]
    [InlineData("a AND")]
    [InlineData("{name}: a")]
    [InlineData("'; DROP TABLE services; --")]
    [InlineData("a*b*c*")]
    [InlineData("\ud800x")]
    [InlineData("x\0y")]
    [InlineData("%_%")]
    public async Task No_text_is_more_than_words(string text)
    {
        await Found(text);
        await app.CreatePublished();
    }

    [Fact]
    public async Task Follows_changes_and_forgets_what_is_deleted()
    {
        var service = await app.CreatePublished(Sample.Draft() with { Summary = "Caravel." });
        var changed = await app.Change(service, new ChangeService { Summary = "Galleon." });
        var draft = await app.Create(Sample.Draft() with { Summary = "Galleon." });

        (await Found("caravel")).ShouldBeEmpty();
        (await Found("galleon")).ShouldBe([changed.Slug]);

        (await app.Send(new DeleteDraft(draft.Id, draft.Version))).ShouldSucceed();
        (await Found("galleon")).ShouldBe([changed.Slug]);
    }

    [Fact]
    public async Task Goes_with_filters_order_and_pages()
    {
        foreach (var price in (long[])[300, 100, 200])
        {
            await app.CreatePublished(Sample.Draft() with { Category = "boats", Summary = "Catamaran.", Price = new Price(price, "EUR") });
        }

        await app.CreatePublished(Sample.Draft() with { Category = "ships", Summary = "Catamaran." });

        var query = new ListServices { Q = "catamaran", Category = "boats", Currency = "EUR", Sort = "price", Limit = 2 };
        var first = (await app.Send(query)).ShouldSucceed();
        var second = (await app.Send(query with { Cursor = first.Next })).ShouldSucceed();

        first.Items.Concat(second.Items).Select(service => service.Price.Amount).ShouldBe([100, 200, 300]);
        second.Next.ShouldBeNull();
    }

    private async Task<IReadOnlyList<string>> Found(string words) =>
        [.. (await app.Send(new ListServices { Q = words })).ShouldSucceed().Items.Select(service => service.Slug)];
}
