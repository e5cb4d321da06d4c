using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Identity.Application;
using Monolith.Identity.Domain;
using Monolith.Testing;
using OpenIddict.Abstractions;

namespace Monolith.Identity.Tests.Administration;

public sealed class ClientTests(MonolithApp app) : IClassFixture<MonolithApp>
{
    private const string Read = "catalog.services.read";

    private static readonly string[] Publishing = ["catalog.services.publish"];
    private static readonly string[] Elsewhere = ["https://evil.example/"];

    [Fact]
    public async Task A_registered_client_gets_tokens_with_its_secret_and_with_the_new_one_once_it_is_renewed()
    {
        var registered = (await app.Send(Server("machine"))).ShouldSucceed();
        registered.ClientSecret.ShouldNotBeNull().Length.ShouldBe(43, "256 bits in base64url");
        (await Token("machine", registered.ClientSecret)).ShouldBe(HttpStatusCode.OK);
        (await Token("machine", "wrong")).ShouldBe(HttpStatusCode.Unauthorized);

        var renewed = (await app.Send(new RotateClientSecret(registered.Client.Id, 1))).ShouldSucceed();
        renewed.Client.Version.ShouldBe(2);
        (await Token("machine", registered.ClientSecret)).ShouldBe(HttpStatusCode.Unauthorized);
        (await Token("machine", renewed.ClientSecret)).ShouldBe(HttpStatusCode.OK);

        (await app.Send(new DeleteClient(registered.Client.Id, 1))).ShouldFailWith("stale-version");
        (await app.Send(new DeleteClient(registered.Client.Id, 2))).ShouldSucceed();
        (await Token("machine", renewed.ClientSecret)).ShouldBe(HttpStatusCode.Unauthorized);
        (await app.Send(new GetClient(registered.Client.Id))).ShouldFailWith("identity.client-not-found");
    }

    [Fact]
    public async Task What_is_registered_can_be_read_and_listed()
    {
        var client = (await app.Send(RegisterClient.Example with { ClientId = "readable" })).ShouldSucceed().Client;

        (await app.Send(new GetClient(client.Id))).ShouldSucceed().ShouldSay(client);
        (await app.Send(new ListClients { Limit = 1 })).ShouldSucceed().Next.ShouldNotBeNull();
        (await app.Send(new ListClients { Limit = 100 })).ShouldSucceed().Items.Single(found => found.ClientId == "readable").ShouldSay(client);
    }

    [Fact]
    public async Task A_change_touches_what_it_names_and_leaves_the_secret()
    {
        var registered = (await app.Send(Server("changing"))).ShouldSucceed();

        var changed = (await app.Send(new ChangeClient
        {
            Id = registered.Client.Id,
            ExpectedVersion = 1,
            Name = "Changed",
            RedirectUris = new(["https://app.example.com/back"]),
        })).ShouldSucceed();

        changed.ShouldSay(registered.Client with { Version = 2, Name = "Changed", RedirectUris = ["https://app.example.com/back"] });
        (await app.Send(new GetClient(changed.Id))).ShouldSucceed().ShouldSay(changed);
        (await Token("changing", registered.ClientSecret)).ShouldBe(HttpStatusCode.OK);
        (await app.Send(new ChangeClient { Id = changed.Id, ExpectedVersion = 1, Name = "Late" })).ShouldFailWith("stale-version");
    }

    [Fact]
    public async Task Of_two_who_change_a_client_at_once_one_wins()
    {
        var client = (await app.Send(Server("contested"))).ShouldSucceed().Client;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => Task.Run(() =>
            app.Send(new ChangeClient { Id = client.Id, ExpectedVersion = 1, Name = $"Writer {i}" }))));

        outcomes.Count(outcome => outcome.IsSuccess).ShouldBe(1);
        outcomes.Where(outcome => !outcome.IsSuccess).ShouldAllBe(outcome => outcome.Error != null && outcome.Error.Code == "stale-version");
    }

    [Fact]
    public async Task A_public_client_has_no_secret_and_acts_for_nobody_but_people()
    {
        var spa = new RegisterClient("spa", "Shop", ClientKind.Public, [Read]) { RedirectUris = ["http://127.0.0.1:5173/back"] };
        var registered = (await app.Send(spa)).ShouldSucceed();
        registered.ClientSecret.ShouldBeNull();
        (await app.Send(new RotateClientSecret(registered.Client.Id, 1))).ShouldFailWith("identity.client-has-no-secret");

        (await app.Send(spa with { ClientId = "spa-2", ActsForItself = true })).ShouldRefuse("actsForItself");
        (await app.Send(spa with { ClientId = "spa-3", RedirectUris = [] })).ShouldRefuse("redirectUris");
    }

    [Fact]
    public async Task Every_client_must_use_PKCE()
    {
        var client = (await app.Send(Server("proving"))).ShouldSucceed().Client;

        await using var scope = app.Services.CreateAsyncScope();
        var applications = scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>();
        var stored = (await applications.FindByIdAsync(client.Id.ToString())).ShouldNotBeNull();
        (await applications.GetRequirementsAsync(stored)).ShouldContain(OpenIddictConstants.Requirements.Features.ProofKeyForCodeExchange);
    }

    [Theory]
    [InlineData("0198c0de-0000-7000-8000-000000000000")]
    [InlineData("0198c0de000070008000000000000000")]
    [InlineData("development")]
    [InlineData("Capital")]
    [InlineData("with space")]
    [InlineData("")]
    public async Task A_client_id_that_could_be_taken_for_another_party_is_refused(string id) => (await app.Send(Server(id))).ShouldRefuse("clientId");

    [Fact]
    public async Task Two_clients_of_one_id_are_refused()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => app.Send(Server("only-one")))));

        outcomes.Count(outcome => outcome.IsSuccess).ShouldBe(1);
        outcomes.Where(outcome => !outcome.IsSuccess).ShouldAllBe(outcome => outcome.Error != null && outcome.Error.Code == "identity.client-id-taken");
    }

    [Theory]
    [InlineData("https://app.example.com/back", true)]
    [InlineData("https://app.example.com/back?tenant=1", true)]
    [InlineData("https://app.example.com:8443/", true)]
    [InlineData("http://127.0.0.1/back", true)]
    [InlineData("http://127.0.0.1:5000/back", true)]
    [InlineData("http://[::1]:5000/back", true)]
    [InlineData("http://localhost:5000/back", false)]
    [InlineData("http://127.0.0.1.example.com/", false)]
    [InlineData("http://127.1/", false)]
    [InlineData("http://2130706433/", false)]
    [InlineData("http://app.example.com/", false)]
    [InlineData("https://app.example.com/#part", false)]
    [InlineData("https://app.example.com/#", false)]
    [InlineData("https://user@app.example.com/", false)]
    [InlineData("https://user:secret@app.example.com/", false)]
    [InlineData("https://*.example.com/", false)]
    [InlineData("https://app.example.com/*", false)]
    [InlineData("https:app.example.com", false)]
    [InlineData("https:///back", false)]
    [InlineData("//app.example.com/", false)]
    [InlineData("/back", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("com.example.app:/back", false)]
    [InlineData("https://app.example.com\\@evil.example/", false)]
    [InlineData("https://app.example.com/\nback", false)]
    [InlineData(" https://app.example.com/", false)]
    [InlineData("HTTPS://app.example.com/", false)]
    public void Only_https_and_this_machine_are_addresses_to_send_people_back_to(string address, bool isValid) =>
        RedirectAddress.IsValid(address).ShouldBe(isValid);

    [Fact]
    public async Task Bad_addresses_and_permissions_are_refused_by_their_place()
    {
        var client = Server("refused");
        (await app.Send(client with { RedirectUris = ["https://a.example.com/", "https://*.example.com/"] })).ShouldRefuse("redirectUris[1]");
        (await app.Send(client with { PostLogoutRedirectUris = ["ftp://a.example.com/"] })).ShouldRefuse("postLogoutRedirectUris[0]");
        (await app.Send(client with { Permissions = [Read, "openid"] })).ShouldRefuse("permissions[1]");
    }

    [Fact]
    public async Task Nobody_gives_a_client_more_than_they_hold_or_takes_over_one_that_holds_more()
    {
        string[] held = [IdentityPermissions.WriteClients, Read];
        var client = await app.SignedInAs(await app.NewUser(held), held);
        using var refused = await client.Send(
            HttpMethod.Post, "/api/v1/identity/clients", new { clientId = "mighty", name = "M", kind = "confidential", actsForItself = true, permissions = Publishing });
        await refused.ShouldBeProblem(HttpStatusCode.Forbidden, "identity.permission-not-held");

        var mighty = (await app.Send(Server("mightier") with { Permissions = Publishing })).ShouldSucceed().Client;
        using var rotated = await client.Send(HttpMethod.Post, $"/api/v1/identity/clients/{mighty.Id}/secret", ifMatch: "\"1-x\"");
        await rotated.ShouldBeProblem(HttpStatusCode.Forbidden, "identity.permission-not-held");
        using var led = await client.Send(HttpMethod.Patch, $"/api/v1/identity/clients/{mighty.Id}", new { redirectUris = Elsewhere }, ifMatch: "\"1-x\"");
        await led.ShouldBeProblem(HttpStatusCode.Forbidden, "identity.permission-not-held");
    }

    [Fact]
    public async Task The_audit_log_tells_every_deed_and_no_secret_is_stored_or_logged()
    {
        await using var own = new MonolithApp { KeepsData = true };
        var registered = (await own.Send(Server("audited"))).ShouldSucceed();
        var renewed = (await own.Send(new RotateClientSecret(registered.Client.Id, 1))).ShouldSucceed();
        (await own.Send(new ChangeClient { Id = registered.Client.Id, ExpectedVersion = 2, Permissions = new(["catalog.services.write"]) })).ShouldSucceed();
        (await own.Send(new DeleteClient(registered.Client.Id, 3))).ShouldSucceed();
        var entries = (await own.Send(new ListAuditLog { Subject = "audited" })).ShouldSucceed().Items;
        entries.Select(entry => entry.Action).ShouldBe(
            ["identity.client.registered", "identity.client.secret_rotated", "identity.client.changed", "identity.client.deleted"], ignoreOrder: true);
        entries.Single(entry => entry.Action == "identity.client.changed").Details.ShouldBe("+catalog.services.write -catalog.services.read");
        renewed.ToString().ShouldNotContain(renewed.ClientSecret.ShouldNotBeNull());
        await own.DisposeAsync();

        byte[][] secrets = [Encoding.UTF8.GetBytes(registered.ClientSecret.ShouldNotBeNull()), Encoding.UTF8.GetBytes(renewed.ClientSecret)];
        foreach (var file in Directory.GetFiles(own.DataFolder, "*", SearchOption.AllDirectories))
        {
            var content = await File.ReadAllBytesAsync(file);
            secrets.Where(secret => content.AsSpan().IndexOf(secret) >= 0).ShouldBeEmpty(file);
        }

        Directory.Delete(own.DataFolder, recursive: true);
    }

    private static RegisterClient Server(string id) => new(id, "Server", ClientKind.Confidential, [Read], ActsForItself: true);

    private async Task<HttpStatusCode> Token(string clientId, string? secret)
    {
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = clientId,
            ["client_secret"] = secret.ShouldNotBeNull(),
        });
        using var response = await app.Visitor().PostAsync(new Uri("/connect/token", UriKind.Relative), content);
        return response.StatusCode;
    }
}
