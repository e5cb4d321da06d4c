using System.Net;
using Microsoft.EntityFrameworkCore;
using Monolith.Identity.Application;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Monolith.Identity.Tests.OAuth;

/// <summary>Refresh tokens serve once; whoever uses one again ends all that came from the same sign-in.</summary>
public sealed class RefreshTokenTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    [Fact]
    public async Task Replay_from_a_second_place_ends_the_whole_family()
    {
        var client = await app.AddApplication(isPublic: true);
        var person = await app.AddPerson();
        var stolen = await app.SignIn(person, client);
        var other = await app.SignIn(person, client);
        using var renewed = await app.Refresh(client, stolen.RefreshToken());
        var owner = await renewed.ShouldBeTokens();
        using var watch = app.Watch();

        using var thief = await app.Refresh(client, stolen.RefreshToken());

        await thief.ShouldFailWith(HttpStatusCode.BadRequest, "invalid_grant");
        watch.ShouldHaveSeen(IdentityEvents.RefreshTokenReused);
        using var dead = await app.Refresh(client, owner.RefreshToken());
        await dead.ShouldFailWith(HttpStatusCode.BadRequest, "invalid_grant");
        (await StatusOf(owner.AccessToken())).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusOf(stolen.AccessToken())).ShouldBe(HttpStatusCode.Unauthorized);

        // The person's other sign-in through the same client is another family.
        (await StatusOf(other.AccessToken())).ShouldBe(HttpStatusCode.OK);
        using var alive = await app.Refresh(client, other.RefreshToken());
        await alive.ShouldBeTokens();
    }

    [Fact]
    public async Task Of_two_that_use_it_at_once_neither_keeps_tokens()
    {
        var client = await app.AddApplication(isPublic: true);
        var tokens = await app.SignIn(await app.AddPerson(), client);
        using var watch = app.Watch();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => app.Refresh(client, tokens.RefreshToken()))));

        answers.Count(answer => answer.StatusCode is HttpStatusCode.OK).ShouldBeLessThanOrEqualTo(1);
        watch.ShouldHaveSeen(IdentityEvents.RefreshTokenReused);
        foreach (var winner in answers.Where(answer => answer.StatusCode is HttpStatusCode.OK))
        {
            var won = await winner.ShouldBeTokens();
            (await StatusOf(won.AccessToken())).ShouldBe(HttpStatusCode.Unauthorized);
            using var next = await app.Refresh(client, won.RefreshToken());
            await next.ShouldFailWith(HttpStatusCode.BadRequest, "invalid_grant");
        }
    }

    [Fact]
    public async Task Scopes_cannot_grow()
    {
        var client = await app.AddApplication(isPublic: true, [.. app.Permissions]);
        var tokens = await app.SignIn(await app.AddPerson([.. app.Permissions]), client, $"offline_access {app.Permissions[0]}");
        using var watch = app.Watch();

        using var response = await app.Refresh(client, tokens.RefreshToken(), $"offline_access {string.Join(' ', app.Permissions)}");

        await response.ShouldFailWith(HttpStatusCode.BadRequest, "invalid_scope");
        watch.ShouldHaveSeen(IdentityEvents.ScopeRefused);
    }

    [Fact]
    public async Task Is_of_no_use_to_another_client()
    {
        var tokens = await app.SignIn(await app.AddPerson(), await app.AddApplication(isPublic: true));

        using var response = await app.Refresh(await app.AddApplication(isPublic: true), tokens.RefreshToken());

        await response.ShouldFailWith(HttpStatusCode.BadRequest, "invalid_grant");
    }

    [Fact]
    public async Task Renewing_does_not_move_the_end()
    {
        var client = await app.AddApplication(isPublic: true);
        var person = await app.AddPerson();
        var tokens = await app.SignIn(person, client);
        using var renewed = await app.Refresh(client, tokens.RefreshToken());
        await renewed.ShouldBeTokens();

        await app.WithDb(async db =>
        {
            var subject = person.Id.ToString();
            var ends = await db.Tokens.Where(token => token.Subject == subject && token.Type == TokenTypeIdentifiers.RefreshToken)
                .Select(token => token.ExpirationDate).ToListAsync();
            ends.Count.ShouldBe(2);
            ends.Distinct().ShouldHaveSingleItem();
        });
    }

    [Fact]
    public async Task Giving_it_back_ends_the_family()
    {
        var client = await app.AddApplication(isPublic: true);
        var tokens = await app.SignIn(await app.AddPerson(), client);
        (await StatusOf(tokens.AccessToken())).ShouldBe(HttpStatusCode.OK);

        using var revoked = await app.PostAs(client, "/connect/revoke", ("token", tokens.RefreshToken()));

        revoked.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await StatusOf(tokens.AccessToken())).ShouldBe(HttpStatusCode.Unauthorized);
    }

    private async Task<HttpStatusCode> StatusOf(string token)
    {
        using var response = await app.Me(token);
        return response.StatusCode;
    }
}
