using System.Net;
using Monolith.Identity.Tests.OAuth;

namespace Monolith.Identity.Tests.UseCases;

public sealed class GetMeTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    [Fact]
    public async Task Tells_a_client_who_it_is_and_what_it_may_do()
    {
        using var response = await app.Me(await app.Token());
        var me = await response.Json();

        me.GetProperty("kind").GetString().ShouldBe("client");
        me.GetProperty("id").GetString().ShouldBe(app.ClientId);
        me.GetProperty("clientId").GetString().ShouldBe(app.ClientId);
        (await app.EffectivePermissions(await app.Token())).ShouldBe(app.Permissions.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Names_no_more_than_the_scopes_of_the_token() =>
        (await app.EffectivePermissions(await app.Token(app.Permissions[0]))).ShouldBe([app.Permissions[0]]);

    [Fact]
    public async Task Turns_away_who_brings_no_token()
    {
        using var response = await app.Http.GetAsync(new Uri("/api/v1/identity/me", UriKind.Relative));

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
