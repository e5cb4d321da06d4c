using System.Globalization;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Monolith.Identity.Application;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using Shouldly;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Monolith.Testing;

/// <summary>Gives tests people with accounts, and tokens as a client holds them on a person's behalf.</summary>
public static class People
{
    private const string ClientId = "development";

    /// <summary>Opens an account whose address is proven, without the mail; a role of its own gives it the permissions.</summary>
    public static async Task<Guid> NewUser(this MonolithApp app, params IReadOnlyList<string> permissions)
    {
        Guid id;
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var email = EmailAddress.From($"{NewName()}@example.com");
            id = (await scope.ServiceProvider.GetRequiredService<IAccounts>().Open(email, "no password has this hash", CancellationToken.None)).Id;
            (await scope.ServiceProvider.GetRequiredKeyedService<IUnitOfWork>(typeof(IAccounts).Assembly).Save(CancellationToken.None)).ShouldBeNull();
        }

        if (permissions.Count > 0)
        {
            var role = (await app.Send(new CreateRole(NewName(), permissions))).ShouldSucceed();
            await app.GiveRoles(id, role.Name);
        }

        return id;
    }

    /// <summary>Gives a user exactly these roles.</summary>
    public static async Task GiveRoles(this MonolithApp app, Guid id, params IReadOnlyList<string> roles)
    {
        var user = (await app.Send(new GetUser(id))).ShouldSucceed();
        (await app.Send(new SetUserRoles(roles) { Id = id, ExpectedVersion = user.Version })).ShouldSucceed();
    }

    /// <summary>Somebody who came through the development client, with a token for these scopes.</summary>
    public static async Task<HttpClient> SignedInAs(this MonolithApp app, Guid userId, params IEnumerable<string> scopes)
    {
        var client = app.Visitor();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await app.TokenOf(userId, scopes));
        return client;
    }

    /// <summary>An access token as the server issues it to a client that a person signed in to.</summary>
    public static async Task<string> TokenOf(this MonolithApp app, Guid userId, params IEnumerable<string> scopes)
    {
        var end = app.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddMinutes(10);
        string entry;
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var client = (await scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>().FindByClientIdAsync(ClientId)).ShouldNotBeNull();
            var tokens = scope.ServiceProvider.GetRequiredService<IOpenIddictTokenManager>();
            var token = await tokens.CreateAsync(new OpenIddictTokenDescriptor
            {
                ApplicationId = await scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>().GetIdAsync(client),
                Subject = userId.ToString(),
                Type = TokenTypeIdentifiers.AccessToken,
                Status = Statuses.Valid,
                CreationDate = end.AddMinutes(-10),
                ExpirationDate = end,
            });
            entry = (await tokens.GetIdAsync(token)).ShouldNotBeNull();
        }

        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = "https://localhost/",
            TokenType = "at+jwt",
            IssuedAt = end.AddMinutes(-10).UtcDateTime,
            Expires = end.UtcDateTime,
            SigningCredentials = app.Services.GetRequiredService<IOptionsMonitor<OpenIddictServerOptions>>().CurrentValue.SigningCredentials[0],
            Claims = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["sub"] = userId.ToString(),
                ["client_id"] = ClientId,
                ["aud"] = "monolith",
                ["jti"] = NewName(),
                ["scope"] = string.Join(' ', scopes),
                [Claims.Private.TokenId] = entry,
            },
        });
    }

    /// <summary>A name that nobody has yet, in the form of a slug.</summary>
    public static string NewName() => "t" + Guid.CreateVersion7().ToString("N", CultureInfo.InvariantCulture);
}
