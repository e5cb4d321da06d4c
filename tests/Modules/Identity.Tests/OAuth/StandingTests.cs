using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Identity.Application;
using Monolith.Identity.Infrastructure;
using OpenIddict.Abstractions;
using OpenIddict.EntityFrameworkCore.Models;

namespace Monolith.Identity.Tests.OAuth;

/// <summary>Whether a good token still counts: asked on every request, and of the database at most once a second.</summary>
public sealed class StandingTests : IAsyncLifetime
{
    private readonly ManualClock clock = new();
    private readonly IdentityApp app;

    private readonly Questions questions = new();

    public StandingTests() => app = AppWith(clock, questions);

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => app.DisposeAsync().AsTask();

    [Fact]
    public async Task A_person_disabled_here_is_refused_at_once()
    {
        var (person, token) = await SignIn();
        using var watch = app.Watch();

        await app.WithDb(async db =>
        {
            (await db.Users.SingleAsync(user => user.Id == person.Id)).DisabledAt = clock.GetUtcNow();
            await db.SaveChangesAsync();
        });

        (await StatusOf(token)).ShouldBe(HttpStatusCode.Unauthorized);
        watch.ShouldHaveSeen(IdentityEvents.TokenRefused);
    }

    [Fact]
    public async Task A_person_disabled_elsewhere_is_refused_within_a_second()
    {
        var (person, token) = await SignIn();

        await Elsewhere<User>("SET disabled_at = created_at WHERE email = {0}", person.Email);

        (await StatusOf(token)).ShouldBe(HttpStatusCode.OK);
        clock.Advance(TimeSpan.FromSeconds(1));
        (await StatusOf(token)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_token_revoked_elsewhere_is_refused_within_a_second()
    {
        var (person, token) = await SignIn();

        await Elsewhere<OpenIddictEntityFrameworkCoreToken<Guid>>("SET status = 'revoked' WHERE subject = {0}", person.Id.ToString());

        clock.Advance(TimeSpan.FromSeconds(1));
        (await StatusOf(token)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Tokens_revoked_in_bulk_are_refused_at_once()
    {
        var (person, token) = await SignIn();

        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IOpenIddictTokenManager>().RevokeBySubjectAsync(person.Id.ToString());

        (await StatusOf(token)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_client_token_that_is_revoked_is_refused_at_once()
    {
        await app.AddClient("revoker");
        var client = await app.AddApplication(isPublic: false);
        var tokens = await app.SignIn(await app.AddPerson(), client);
        (await StatusOf(tokens.AccessToken())).ShouldBe(HttpStatusCode.OK);

        using var revoked = await app.PostAs(client, "/connect/revoke", ("token", tokens.AccessToken()));

        revoked.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await StatusOf(tokens.AccessToken())).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_disabled_person_gets_no_new_tokens()
    {
        var client = await app.AddApplication(isPublic: true);
        var person = await app.AddPerson();
        var tokens = await app.SignIn(person, client);
        var code = await app.Code(person, client);
        await app.WithDb(async db =>
        {
            (await db.Users.SingleAsync(user => user.Id == person.Id)).DisabledAt = clock.GetUtcNow();
            await db.SaveChangesAsync();
        });

        using var refresh = await app.Refresh(client, tokens.RefreshToken());
        await refresh.ShouldFailWith(HttpStatusCode.BadRequest, "invalid_grant");
        using var redeem = await app.Redeem(client, code);
        await redeem.ShouldFailWith(HttpStatusCode.BadRequest, "invalid_grant");
        using var authorize = await app.Visit(client.AuthorizeAddress(), person);
        authorize.Headers.Location.ShouldNotBeNull().OriginalString.ShouldStartWith("/sign-in?");
    }

    [Fact]
    public async Task A_token_ends_in_time_although_it_is_known()
    {
        var (_, token) = await SignIn();

        clock.Advance(TimeSpan.FromMinutes(10));

        (await StatusOf(token)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_code_lives_one_minute()
    {
        var client = await app.AddApplication(isPublic: true);
        var code = await app.Code(await app.AddPerson(), client);

        clock.Advance(TimeSpan.FromSeconds(61));

        using var response = await app.Redeem(client, code);
        await response.ShouldFailWith(HttpStatusCode.BadRequest, "invalid_grant");
    }

    [Fact]
    public async Task Signing_in_again_is_asked_of_who_signed_in_too_long_ago()
    {
        var client = await app.AddApplication(isPublic: true);
        var person = await app.AddPerson();
        await app.Consent(person, client);
        clock.Advance(TimeSpan.FromSeconds(61));

        using var tooLong = await app.Visit(client.AuthorizeAddress(("max_age", "60")), person);
        using var recent = await app.Visit(client.AuthorizeAddress(("max_age", "62")), person);

        tooLong.Headers.Location.ShouldNotBeNull().OriginalString.ShouldStartWith("/sign-in?");
        recent.ShouldLeadToClient().ShouldContainKey("code");
    }

    [Fact]
    public async Task A_known_token_costs_no_question_to_the_database_within_a_second()
    {
        var (_, token) = await SignIn();
        (await StatusOf(token)).ShouldBe(HttpStatusCode.OK);
        var before = questions.Count;

        for (var request = 0; request < 20; request++)
        {
            (await StatusOf(token)).ShouldBe(HttpStatusCode.OK);
        }

        before.ShouldBeGreaterThan(0);
        questions.Count.ShouldBe(before);
        clock.Advance(TimeSpan.FromSeconds(1));
        (await StatusOf(token)).ShouldBe(HttpStatusCode.OK);

        // The token, the person, and what the person may do.
        (questions.Count - before).ShouldBe(3);
    }

    [Fact]
    public async Task Dead_tokens_are_deleted_and_living_ones_kept()
    {
        var (person, token) = await SignIn();
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<IOpenIddictTokenManager>().RevokeBySubjectAsync(person.Id.ToString());
        }

        clock.Advance(TimeSpan.FromDays(16));
        var (other, living) = await SignIn();
        await ActivatorUtilities.CreateInstance<DeadTokens>(app.Services).Delete(CancellationToken.None);

        await app.WithDb(async db =>
        {
            var (dead, alive) = (person.Id.ToString(), other.Id.ToString());
            (await db.Tokens.AnyAsync(entry => entry.Subject == dead)).ShouldBeFalse();
            (await db.Tokens.AnyAsync(entry => entry.Subject == alive)).ShouldBeTrue();
        });
        (await StatusOf(token)).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusOf(living)).ShouldBe(HttpStatusCode.OK);
    }

    private static IdentityApp AppWith(ManualClock clock, Questions questions) => new()
    {
        Clock = clock,
        With = services => services.ConfigureDbContext<IdentityDbContext>(options => options.AddInterceptors(questions)),
    };

    /// <summary>Raw SQL stands for another instance: nothing in this process notices it.</summary>
    private Task Elsewhere<T>(string change, string parameter) => app.WithDb(db =>
#pragma warning disable EF1002 // The names are the model's, the change is a constant of these tests.
        db.Database.ExecuteSqlRawAsync($"UPDATE {db.Model.FindEntityType(typeof(T))?.GetSchemaQualifiedTableName()} {change}", parameter));
#pragma warning restore EF1002

    private async Task<(Person Person, string Token)> SignIn()
    {
        var person = await app.AddPerson();
        var token = (await app.SignIn(person, await app.AddApplication(isPublic: true))).AccessToken();
        (await StatusOf(token)).ShouldBe(HttpStatusCode.OK);
        return (person, token);
    }

    private async Task<HttpStatusCode> StatusOf(string token)
    {
        using var response = await app.Me(token);
        return response.StatusCode;
    }

    private sealed class Questions : DbCommandInterceptor
    {
        private int count;

        public int Count => Volatile.Read(ref count);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref count);
            return new(result);
        }
    }
}
