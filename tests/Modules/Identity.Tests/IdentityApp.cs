using System.Net.Http.Headers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using Monolith.Identity.Tests.OAuth;
using Monolith.Platform.Application;
using Monolith.Platform.Infrastructure;
using Monolith.Testing;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Monolith.Identity.Tests;

/// <summary>The whole product, with permissions that only these tests know.</summary>
public sealed class IdentityApp : MonolithApp
{
    private readonly Lazy<HttpClient> http;

    public IdentityApp() => http = new(Visitor);

    /// <summary>The product's clock, where a test moves it; else it is the system's.</summary>
    public ManualClock? Clock { get; init; }

    /// <summary>What a test puts into the product besides.</summary>
    public Action<IServiceCollection> With { get; init; } = static _ => { };

    public SecurityLog Security { get; } = new();

    public HttpClient Http => http.Value;

    public string ClientId => Services.GetRequiredService<DevelopmentCredentials>().ClientId;

    public string ClientSecret => Services.GetRequiredService<DevelopmentCredentials>().ClientSecret;

    public IReadOnlyList<string> Permissions { get; } = [.. TestPermissions.All.Select(permission => permission.Name)];

    public RsaSecurityKey SigningKey =>
        Services.GetRequiredService<IOptionsMonitor<OpenIddictServerOptions>>().CurrentValue.SigningCredentials[0].Key.ShouldBeOfType<RsaSecurityKey>();

    public async Task<HttpResponseMessage> Post(string address, AuthenticationHeaderValue? authorization, params (string Name, string Value)[] form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        request.Headers.Authorization = authorization;
        return await Http.SendAsync(request);
    }

    /// <summary>A token for the development client.</summary>
    public Task<string> Token(string scope = "") => Token(ClientId, ClientSecret, scope);

    public async Task<string> Token(string clientId, string secret, string scope = "")
    {
        using var response = await Post(
            "/connect/token", null, ("grant_type", "client_credentials"), ("client_id", clientId), ("client_secret", secret), ("scope", scope));
        return await response.ShouldCarryToken();
    }

    public async Task<HttpResponseMessage> Me(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/identity/me");
        request.Headers.Authorization = new("Bearer", token);
        return await Http.SendAsync(request);
    }

    public async Task<IReadOnlyList<string?>> EffectivePermissions(string token)
    {
        using var response = await Me(token);
        return [.. (await response.Json()).GetProperty("permissions").EnumerateArray().Select(permission => permission.GetString())];
    }

    /// <summary>Registers a client that holds the permissions, and returns its secret.</summary>
    public async Task<string> AddClient(string clientId, params string[] permissions)
    {
        var client = Descriptor(clientId, permissions);
        client.ClientSecret = Guid.CreateVersion7().ToString();
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>().CreateAsync(client);
        return client.ClientSecret;
    }

    /// <summary>Lets a client hold these permissions and no others.</summary>
    public async Task SetPermissions(string clientId, params string[] permissions)
    {
        await using var scope = Services.CreateAsyncScope();
        var applications = scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>();
        var client = (await applications.FindByClientIdAsync(clientId)).ShouldNotBeNull();
        var descriptor = new OpenIddictApplicationDescriptor();
        await applications.PopulateAsync(descriptor, client);
        descriptor.Permissions.Clear();
        descriptor.Permissions.UnionWith(Descriptor(clientId, permissions).Permissions);
        await applications.UpdateAsync(client, descriptor);
    }

    public async Task DeleteClient(string clientId)
    {
        await using var scope = Services.CreateAsyncScope();
        var applications = scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>();
        await applications.DeleteAsync((await applications.FindByClientIdAsync(clientId)).ShouldNotBeNull());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton(new PermissionCatalog(new ApplicationAssemblies([typeof(TestPermissions).Assembly])));
            Security.AddTo(services);
            if (Clock is not null)
            {
                services.AddSingleton<TimeProvider>(Clock);
            }

            With(services);
        });
    }

    private static OpenIddictApplicationDescriptor Descriptor(string clientId, IEnumerable<string> permissions)
    {
        var client = new OpenIddictApplicationDescriptor { ClientId = clientId, ClientType = ClientTypes.Confidential };
        client.Permissions.Add(OpenIddictConstants.Permissions.Endpoints.Token);
        client.Permissions.Add(OpenIddictConstants.Permissions.GrantTypes.ClientCredentials);
        client.Permissions.UnionWith(permissions.Select(permission => OpenIddictConstants.Permissions.Prefixes.Scope + permission));
        return client;
    }
}
