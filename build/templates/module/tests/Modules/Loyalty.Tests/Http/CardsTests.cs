using System.Net;
using System.Net.Http.Json;
using Monolith.Loyalty.Application;
using Monolith.Testing;

namespace Monolith.Loyalty.Tests.Http;

public sealed class CardsTests(MonolithApp app) : IClassFixture<MonolithApp>
{
    private static readonly Uri Cards = new("/api/v1/loyalty/cards", UriKind.Relative);

    [Fact]
    public async Task Who_may_write_creates_and_follows_the_location()
    {
        var client = await app.SignedIn(LoyaltyPermissions.Read, LoyaltyPermissions.Write);

        using var created = await client.PostAsJsonAsync(Cards, CreateCard.Example);
        await created.ShouldBe(HttpStatusCode.Created);
        using var read = await client.GetAsync(created.Headers.Location);

        (await read.ShouldBe(HttpStatusCode.OK)).GetProperty("name").GetString().ShouldBe(CreateCard.Example.Name);
        read.Headers.ETag.ShouldNotBeNull().ShouldBe(created.Headers.ETag);
    }

    [Fact]
    public async Task Nobody_writes_without_the_permission()
    {
        using var nobody = await app.Visitor().PostAsJsonAsync(Cards, CreateCard.Example);
        using var reader = await (await app.SignedIn(LoyaltyPermissions.Read)).PostAsJsonAsync(Cards, CreateCard.Example);

        nobody.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        reader.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
