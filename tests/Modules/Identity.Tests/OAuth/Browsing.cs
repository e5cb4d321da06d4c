using System.Diagnostics.Metrics;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using Monolith.Identity.Application;
using Monolith.Identity.Domain;
using Monolith.Identity.Infrastructure;
using Monolith.Platform.Application;
using Monolith.Testing;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Monolith.Identity.Tests.OAuth;

/// <summary>What people, browsers and clients do with the OAuth server, step by step.</summary>
internal static class Browsing
{
    public const string Verifier = "a-verifier-that-is-long-enough-for-the-server-0123456789";

    public static string Challenge { get; } = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    public static AttackWatch Watch(this IdentityApp app) => new(app.Security, app.Services.GetRequiredService<IMeterFactory>());

    public static async Task WithDb(this IdentityApp app, Func<IdentityDbContext, Task> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<IdentityDbContext>());
    }

    /// <summary>Somebody who holds these permissions through a role, and has just signed in.</summary>
    public static async Task<Person> AddPerson(this IdentityApp app, params string[] permissions)
    {
        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var email = $"{Guid.CreateVersion7():N}@example.com";
        var user = new User
        {
            Id = Guid.CreateVersion7(),
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            EmailConfirmed = true,
            CreatedAt = now,
        };
        var role = new Role { Id = Guid.CreateVersion7(), Name = $"role of {email}", NormalizedName = email.ToUpperInvariant() };
        var session = UserSession.Start(user.Id, subjectId: null, "A browser", now);
        await app.WithDb(async db =>
        {
            db.AddRange(user, role, session, new IdentityUserRole<Guid> { UserId = user.Id, RoleId = role.Id });
            db.AddRange(permissions.Select(permission => new IdentityRoleClaim<Guid> { RoleId = role.Id, ClaimType = Role.PermissionClaim, ClaimValue = permission }));
            await db.SaveChangesAsync();
        });
        return new Person(user.Id, session.Id, email, app.CookieOf(user.Id, session.Id));
    }

    /// <summary>A client that signs people in, and may ask for these scopes besides the protocols' own.</summary>
    public static async Task<OAuthClient> AddApplication(this IdentityApp app, bool isPublic, params string[] scopes)
    {
        var client = new OpenIddictApplicationDescriptor
        {
            ClientId = $"app-{Guid.CreateVersion7():N}",
            ClientSecret = isPublic ? null : Guid.CreateVersion7().ToString(),
            ClientType = isPublic ? ClientTypes.Public : ClientTypes.Confidential,
            DisplayName = "An application",
            RedirectUris = { new Uri(OAuthClient.Redirect) },
            PostLogoutRedirectUris = { new Uri(OAuthClient.AfterSignOut) },
            Permissions =
            {
                Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.Endpoints.Revocation, Permissions.Endpoints.EndSession,
                Permissions.GrantTypes.AuthorizationCode, Permissions.GrantTypes.RefreshToken, Permissions.ResponseTypes.Code,
            },
        };
        client.Permissions.UnionWith(scopes.Select(scope => Permissions.Prefixes.Scope + scope));
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>().CreateAsync(client);
        return new OAuthClient(client.ClientId, client.ClientSecret);
    }

    public static async Task Alter(this IdentityApp app, OAuthClient client, Action<OpenIddictApplicationDescriptor> alter)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var applications = scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>();
        var found = (await applications.FindByClientIdAsync(client.Id)).ShouldNotBeNull();
        var descriptor = new OpenIddictApplicationDescriptor();
        await applications.PopulateAsync(descriptor, found);
        alter(descriptor);
        await applications.UpdateAsync(found, descriptor);
    }

    /// <summary>The address at which a client asks for a code; a parameter given as null is left out.</summary>
    public static string AuthorizeAddress(this OAuthClient client, params (string Name, string? Value)[] parameters)
    {
        var query = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["response_type"] = "code",
            ["client_id"] = client.Id,
            ["redirect_uri"] = OAuthClient.Redirect,
            ["scope"] = "openid offline_access",
            ["state"] = "a-state",
            ["code_challenge"] = Challenge,
            ["code_challenge_method"] = "S256",
        };
        foreach (var (name, value) in parameters)
        {
            query[name] = value;
        }

        return "/connect/authorize" + QueryString.Create(query.Where(parameter => parameter.Value is not null));
    }

    public static async Task<HttpResponseMessage> Visit(this IdentityApp app, string address, Person? person)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (person is not null)
        {
            request.Headers.Add("Cookie", person.Cookie);
        }

        return await app.Http.SendAsync(request);
    }

    public static async Task Consent(this IdentityApp app, Person person, OAuthClient client, params (string Name, string? Value)[] parameters) =>
        (await app.Send(new GrantConsent(client.AuthorizeAddress(parameters)), person.AsCaller())).ShouldSucceed();

    public static Caller AsCaller(this Person person) => new(CallerKind.User, person.Id.ToString());

    /// <summary>A code for a person who consents.</summary>
    public static async Task<string> Code(this IdentityApp app, Person person, OAuthClient client, params (string Name, string? Value)[] parameters)
    {
        await app.Consent(person, client, parameters);
        using var response = await app.Visit(client.AuthorizeAddress(parameters), person);
        return response.ShouldLeadToClient()["code"];
    }

    /// <summary>What the client got back in its redirect.</summary>
    public static Dictionary<string, string> ShouldLeadToClient(this HttpResponseMessage response)
    {
        var location = response.Headers.Location.ShouldNotBeNull().OriginalString;
        location.ShouldStartWith(OAuthClient.Redirect + "?");
        return QueryHelpers.ParseQuery(new Uri(location).Query).ToDictionary(parameter => parameter.Key, parameter => parameter.Value.ToString(), StringComparer.Ordinal);
    }

    public static Task<HttpResponseMessage> Redeem(this IdentityApp app, OAuthClient client, string code, string? verifier = Verifier, string redirect = OAuthClient.Redirect) =>
        app.TokenRequest(client, ("grant_type", "authorization_code"), ("code", code), ("code_verifier", verifier), ("redirect_uri", redirect));

    public static Task<HttpResponseMessage> Refresh(this IdentityApp app, OAuthClient client, string refreshToken, string? scope = null) =>
        app.TokenRequest(client, ("grant_type", "refresh_token"), ("refresh_token", refreshToken), ("scope", scope));

    /// <summary>The tokens of a person who signs in through a client, consenting to all it asks for.</summary>
    public static async Task<JsonElement> SignIn(this IdentityApp app, Person person, OAuthClient client, string scope = "openid offline_access")
    {
        using var response = await app.Redeem(client, await app.Code(person, client, ("scope", scope)));
        return await response.ShouldBeTokens();
    }

    public static async Task<JsonElement> ShouldBeTokens(this HttpResponseMessage response)
    {
        await response.ShouldCarryToken();
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }

    public static string AccessToken(this JsonElement tokens) => tokens.GetProperty("access_token").GetString().ShouldNotBeNull();

    public static string RefreshToken(this JsonElement tokens) => tokens.GetProperty("refresh_token").GetString().ShouldNotBeNull();

    /// <summary>A form sent by a client with its credentials.</summary>
    public static Task<HttpResponseMessage> TokenRequest(this IdentityApp app, OAuthClient client, params (string Name, string? Value)[] form) =>
        app.PostAs(client, "/connect/token", form);

    public static Task<HttpResponseMessage> PostAs(this IdentityApp app, OAuthClient client, string address, params (string Name, string? Value)[] form) =>
        app.Post(address, null,
        [
            ("client_id", client.Id),
            .. client.Secret is { } secret ? [("client_secret", secret)] : Array.Empty<(string, string)>(),
            .. form.Where(field => field.Value is not null).Select(field => (field.Name, field.Value ?? "")),
        ]);

    private static string CookieOf(this IdentityApp app, Guid userId, Guid sessionId)
    {
        var options = app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get("session");
        var principal = new ClaimsPrincipal(new ClaimsIdentity([new Claim("sub", userId.ToString()), new Claim("sid", sessionId.ToString())], "session"));
        return $"{options.Cookie.Name}={options.TicketDataFormat.Protect(new AuthenticationTicket(principal, "session"))}";
    }
}
