using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using Monolith.Identity.Application;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using Monolith.Testing;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Monolith.Browser.Tests;

/// <summary>The whole product, listening over HTTPS on a port of its own.</summary>
public sealed class BrowserApp : MonolithApp
{
    public const string Password = "correct horse battery staple";

    public BrowserApp() => UseKestrel(options => options.Listen(IPAddress.Loopback, 0, endpoint => endpoint.UseHttps()));

    /// <summary>The address in the links of its mails, too.</summary>
    public string Address => Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal)
        ?? throw new InvalidOperationException("The server does not listen.");

    public MailBox Mail => new(Path.Combine(DataFolder, "mail"));

    /// <summary>Lets an application ask people for consent, and gives the address it sends them to.</summary>
    public async Task<string> AuthorizationAddress(string clientId, string callback)
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>().CreateAsync(new OpenIddictApplicationDescriptor
        {
            ClientId = clientId,
            ClientType = ClientTypes.Public,
            DisplayName = "Price Watch",
            RedirectUris = { new Uri(callback) },
            Permissions =
            {
                Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.ResponseTypes.Code, Permissions.Scopes.Email,
                Permissions.GrantTypes.AuthorizationCode, Permissions.GrantTypes.RefreshToken,
                Permissions.Prefixes.Scope + "catalog.services.read", Permissions.Prefixes.Scope + "catalog.services.write",
            },
        });
        var challenge = Base64UrlEncoder.Encode(SHA256.HashData("a verifier of more than forty-three characters"u8.ToArray()));
        return "/connect/authorize" + QueryString.Create(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["client_id"] = clientId,
            ["redirect_uri"] = callback,
            ["response_type"] = "code",
            ["scope"] = "openid email offline_access catalog.services.read catalog.services.write",
            ["state"] = "a/state?with=signs",
            ["code_challenge"] = challenge,
            ["code_challenge_method"] = "S256",
        });
    }

    /// <summary>Opens an account.</summary>
    public async Task Open(string email)
    {
        await using var scope = Services.CreateAsyncScope();
        var hash = await scope.ServiceProvider.GetRequiredService<IPasswords>().Hash(Password, CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<IAccounts>().Open(EmailAddress.From(email), hash.ShouldSucceed(), CancellationToken.None);
        (await scope.ServiceProvider.GetRequiredKeyedService<IUnitOfWork>(typeof(IAccounts).Assembly).Save(CancellationToken.None)).ShouldBeNull();
    }
}
