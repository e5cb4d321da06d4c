using System.Net;
using Microsoft.EntityFrameworkCore;
using Monolith.Identity.Application;
using Monolith.Testing;

namespace Monolith.Identity.Tests.OAuth;

/// <summary>What people allow applications, see of it, and take back.</summary>
public sealed class ConsentTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    [Fact]
    public async Task Shows_what_a_client_asks_for_in_plain_words()
    {
        var client = await app.AddApplication(isPublic: true, app.Permissions[0], "email");
        var person = await app.AddPerson();

        var asked = (await app.Send(
            new GetConsentRequest(client.AuthorizeAddress(("scope", $"openid email offline_access {app.Permissions[0]}"))), person.AsCaller())).ShouldSucceed();

        asked.ClientName.ShouldBe("An application");
        asked.ClientId.ShouldBe(client.Id);
        asked.Permissions.ShouldBe([TestPermissions.All[0]]);
        asked.ReadsProfile.ShouldBeTrue();
        asked.StaysSignedIn.ShouldBeTrue();
        asked.RedirectOrigin.ShouldBe("https://client.example");
    }

    [Theory]
    [InlineData("/connect/token?client_id=x")]
    [InlineData("/connect/authorize?client_id=nobody&redirect_uri=https%3A%2F%2Fclient.example%2Fcallback")]
    [InlineData("https://elsewhere.example/connect/authorize?client_id=x")]
    [InlineData("//elsewhere.example/connect/authorize?client_id=x")]
    [InlineData("/connect/authorize")]
    public async Task Refuses_what_is_no_request_of_a_client(string address)
    {
        var person = (await app.AddPerson()).AsCaller();

        (await app.Send(new GetConsentRequest(address), person)).ShouldFailWith("identity.consent-request-invalid");
        (await app.Send(new GrantConsent(address), person)).ShouldFailWith("identity.consent-request-invalid");
    }

    [Fact]
    public async Task Refuses_consent_to_more_than_the_client_may_ask_for_and_to_other_addresses()
    {
        var client = await app.AddApplication(isPublic: true, app.Permissions[0]);
        var person = (await app.AddPerson()).AsCaller();

        foreach (var parameter in ((string, string?)[])[("scope", app.Permissions[1]), ("redirect_uri", "https://elsewhere.example/callback"), ("client_id", null)])
        {
            (await app.Send(new GrantConsent(client.AuthorizeAddress(parameter)), person)).ShouldFailWith("identity.consent-request-invalid");
        }
    }

    [Fact]
    public async Task Lists_an_application_once_with_all_it_was_allowed()
    {
        var client = await app.AddApplication(isPublic: true, [.. app.Permissions]);
        var person = await app.AddPerson();
        await app.Consent(person, client, ("scope", app.Permissions[0]));
        await app.Consent(person, client, ("scope", app.Permissions[1]));

        var listed = (await app.Send(new ListApplications(), person.AsCaller())).ShouldSucceed().ShouldHaveSingleItem();

        listed.Name.ShouldBe("An application");
        listed.Permissions.ShouldBe(app.Permissions.Order(StringComparer.Ordinal));
        listed.GrantedAt.ShouldBe(TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(5));
        (await app.Send(new ListApplications(), (await app.AddPerson()).AsCaller())).ShouldSucceed().ShouldBeEmpty();
    }

    [Fact]
    public async Task Ends_all_that_an_application_holds_at_once()
    {
        var client = await app.AddApplication(isPublic: true);
        var person = await app.AddPerson();
        var tokens = await app.SignIn(person, client);
        using (var alive = await app.Me(tokens.AccessToken()))
        {
            alive.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        var listed = (await app.Send(new ListApplications(), person.AsCaller())).ShouldSucceed().ShouldHaveSingleItem();
        (await app.Send(new RevokeApplication(listed.Id), (await app.AddPerson()).AsCaller())).ShouldFailWith("identity.application-not-found");
        (await app.Send(new RevokeApplication(listed.Id), person.AsCaller())).ShouldSucceed();

        using var dead = await app.Me(tokens.AccessToken());
        dead.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var refresh = await app.Refresh(client, tokens.RefreshToken());
        await refresh.ShouldFailWith(HttpStatusCode.BadRequest, "invalid_grant");
        using var asked = await app.Visit(client.AuthorizeAddress(), person);
        asked.Headers.Location.ShouldNotBeNull().OriginalString.ShouldStartWith("/consent?");
        (await app.Send(new ListApplications(), person.AsCaller())).ShouldSucceed().ShouldBeEmpty();
        (await app.Send(new RevokeApplication(listed.Id), person.AsCaller())).ShouldFailWith("identity.application-not-found");
    }

    [Fact]
    public async Task Both_are_in_the_audit_log()
    {
        var client = await app.AddApplication(isPublic: true, app.Permissions[0]);
        var person = await app.AddPerson();
        await app.Consent(person, client, ("scope", app.Permissions[0]));
        var listed = (await app.Send(new ListApplications(), person.AsCaller())).ShouldSucceed().ShouldHaveSingleItem();
        (await app.Send(new RevokeApplication(listed.Id), person.AsCaller())).ShouldSucceed();

        await app.WithDb(async db =>
        {
            var actor = person.Id.ToString();
            var entries = await db.AuditLog.Where(entry => entry.Actor == actor).OrderBy(entry => entry.Id).ToListAsync();
            entries.Select(entry => (entry.Action, entry.Subject, entry.Details)).ShouldBe(
                [("identity.consent.granted", client.Id, app.Permissions[0]), ("identity.consent.revoked", client.Id, "")]);
        });
    }
}
