using System.Net;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Monolith.Identity.Tests.OAuth;

/// <summary>Who may ask the server what a token is worth (RFC 7662).</summary>
public sealed class IntrospectionTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    [Fact]
    public async Task Tells_a_confidential_client_with_the_permission()
    {
        var client = await app.AddApplication(isPublic: false);
        await Permit(client);
        var tokens = await app.SignIn(await app.AddPerson(), client);

        using var alive = await app.PostAs(client, "/connect/introspect", ("token", tokens.AccessToken()));
        (await alive.Json()).GetProperty("active").GetBoolean().ShouldBeTrue();
        using var revoked = await app.PostAs(client, "/connect/revoke", ("token", tokens.AccessToken()));
        using var dead = await app.PostAs(client, "/connect/introspect", ("token", tokens.AccessToken()));
        (await dead.Json()).GetProperty("active").GetBoolean().ShouldBeFalse();
        using var nonsense = await app.PostAs(client, "/connect/introspect", ("token", "nonsense"));
        (await nonsense.Json()).GetProperty("active").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Tells_no_client_without_the_permission()
    {
        var client = await app.AddApplication(isPublic: false);
        var tokens = await app.SignIn(await app.AddPerson(), client);

        using var response = await app.PostAs(client, "/connect/introspect", ("token", tokens.AccessToken()));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Json()).GetProperty("error").GetString().ShouldBe("unauthorized_client");
    }

    [Fact]
    public async Task Tells_no_public_client()
    {
        var client = await app.AddApplication(isPublic: true);
        await Permit(client);
        var tokens = await app.SignIn(await app.AddPerson(), client);

        using var response = await app.PostAs(client, "/connect/introspect", ("token", tokens.AccessToken()));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Json()).GetProperty("error").GetString().ShouldBe("unauthorized_client");
    }

    private Task Permit(OAuthClient client) => app.Alter(client, descriptor => descriptor.Permissions.Add(Permissions.Endpoints.Introspection));
}
