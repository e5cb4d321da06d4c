using System.Net;

namespace Monolith.Identity.Tests.OAuth;

/// <summary>What is taken from a client is gone at once, also for tokens that are still in time.</summary>
public sealed class RevocationTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    [Fact]
    public async Task A_permission_taken_from_a_client_is_gone_at_once()
    {
        var secret = await app.AddClient("loser", [.. app.Permissions]);
        var token = await app.Token("loser", secret);
        (await app.EffectivePermissions(token)).ShouldBe(app.Permissions);

        await app.SetPermissions("loser", app.Permissions[0]);

        (await app.EffectivePermissions(token)).ShouldBe([app.Permissions[0]]);
    }

    [Fact]
    public async Task A_permission_given_to_a_client_needs_a_new_token()
    {
        var secret = await app.AddClient("winner", app.Permissions[0]);
        var token = await app.Token("winner", secret);
        (await app.EffectivePermissions(token)).ShouldBe([app.Permissions[0]]);

        await app.SetPermissions("winner", [.. app.Permissions]);

        (await app.EffectivePermissions(token)).ShouldBe([app.Permissions[0]]);
        (await app.EffectivePermissions(await app.Token("winner", secret))).ShouldBe(app.Permissions);
    }

    [Fact]
    public async Task A_client_that_is_deleted_is_nobody()
    {
        var secret = await app.AddClient("leaver", app.Permissions[0]);
        var token = await app.Token("leaver", secret);
        (await app.EffectivePermissions(token)).ShouldBe([app.Permissions[0]]);

        await app.DeleteClient("leaver");

        using var response = await app.Me(token);
        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
