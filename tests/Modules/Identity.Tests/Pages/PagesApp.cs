using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Catalog.Application;
using Monolith.Identity.Application;
using Monolith.Identity.Infrastructure;
using Monolith.Platform.Api;
using Monolith.Platform.Domain;
using Monolith.Testing;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Monolith.Identity.Tests.Pages;

/// <summary>The whole product with people in it, and with everything it says of attacks.</summary>
public sealed class PagesApp : MonolithApp
{
    public const string Password = "correct horse battery staple";

    public SecurityLog Security { get; } = new();

    /// <summary>The routes of all pages that are asked for.</summary>
    public IReadOnlyList<string> Pages => [.. Routes("GET")];

    /// <summary>The routes of all forms that are sent.</summary>
    public IReadOnlyList<string> Forms => [.. Routes("POST")];

    internal Browser Browser() => new(CreateClient(new WebApplicationFactoryClientOptions
    {
        AllowAutoRedirect = false,
        HandleCookies = false,
        BaseAddress = new Uri("https://localhost"),
    }));

    /// <summary>A browser in which somebody of this name has signed in.</summary>
    internal async Task<Browser> BrowserOf(string name)
    {
        await Open(name);
        return await SignedInBrowser(name);
    }

    internal async Task<Browser> SignedInBrowser(string name)
    {
        var browser = Browser();
        var entered = await browser.SignIn(AddressOf(name), Password);
        entered.StatusCode.ShouldBe(System.Net.HttpStatusCode.SeeOther);
        return browser;
    }

    /// <summary>Where an application sends a browser.</summary>
    internal static string AuthorizationAddress(string clientId, string redirect) =>
        $"/connect/authorize?client_id={clientId}&redirect_uri={Uri.EscapeDataString(redirect)}&response_type=code&scope=openid%20{CatalogPermissions.Read}"
        + "&state=s&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256";

    internal async Task AddApplication(string clientId, string name, string redirect)
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>().CreateAsync(new OpenIddictApplicationDescriptor
        {
            ClientId = clientId,
            ClientType = ClientTypes.Public,
            DisplayName = name,
            RedirectUris = { new Uri(redirect) },
            Permissions =
            {
                Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.GrantTypes.AuthorizationCode, Permissions.ResponseTypes.Code,
                Permissions.Prefixes.Scope + CatalogPermissions.Read,
            },
        });
    }

    public static string AddressOf(string name) => $"{name}@example.org";

    /// <summary>Opens an account.</summary>
    internal async Task<Guid> Open(string name)
    {
        await using var scope = Services.CreateAsyncScope();
        var hash = await scope.ServiceProvider.GetRequiredService<IPasswords>().Hash(Password, CancellationToken.None);
        var account = await scope.ServiceProvider.GetRequiredService<IAccounts>().Open(EmailAddress.From(AddressOf(name)), hash.ShouldSucceed(), CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<IdentityDbContext>().SaveChangesAsync();
        return account.Id;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(Security.AddTo);
    }

    private IEnumerable<string> Routes(string method) => Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<BrowserSessionMetadata>() is not null
            && endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(method) == true)
        .Select(endpoint => endpoint.RoutePattern.RawText?.Replace("{id:guid}", Guid.CreateVersion7().ToString(), StringComparison.Ordinal) ?? "");
}
