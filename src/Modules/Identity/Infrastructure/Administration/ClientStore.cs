using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Monolith.Identity.Application;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Monolith.Identity.Infrastructure;

/// <summary>The clients as OpenIddict keeps them; what it has no place for, the version, is among their properties.</summary>
internal sealed class ClientStore(IdentityDbContext db, IOpenIddictApplicationManager applications) : IClientStore
{
    private const string VersionProperty = "version";

    /// <summary>What a client needs that signs people in.</summary>
    private static readonly string[] SigningIn =
    [
        Permissions.Endpoints.Authorization, Permissions.Endpoints.EndSession, Permissions.GrantTypes.AuthorizationCode, Permissions.GrantTypes.RefreshToken,
        Permissions.ResponseTypes.Code, Permissions.Scopes.Email,
    ];

    public IQueryable<ClientDetails> Clients => db.Clients.AsNoTracking().Select(client => new ClientDetails
    {
        Id = client.Id,
        Version = VersionOf(client.Properties),
        ClientId = EF.Property<string>(client, nameof(Client.ClientId)),
        Name = client.DisplayName ?? "",
        Kind = client.ClientType == ClientTypes.Public ? ClientKind.Public : ClientKind.Confidential,
        ActsForItself = TextsOf(client.Permissions).Contains(Permissions.GrantTypes.ClientCredentials),
        RedirectUris = TextsOf(client.RedirectUris),
        PostLogoutRedirectUris = TextsOf(client.PostLogoutRedirectUris),
        Permissions = PermissionsOf(client.Permissions),
    });

    public async Task<Error?> Add(ClientDetails client, string? secret, CancellationToken cancellationToken)
    {
        var application = new Client { Id = client.Id };
        var descriptor = new OpenIddictApplicationDescriptor
        {
            ClientId = client.ClientId,
            ClientType = client.Kind is ClientKind.Public ? ClientTypes.Public : ClientTypes.Confidential,
            ConsentType = ConsentTypes.Explicit,
            Requirements = { Requirements.Features.ProofKeyForCodeExchange },
        };
        Describe(client, descriptor);
        await applications.PopulateAsync(application, descriptor, cancellationToken);
        try
        {
            await applications.CreateAsync(application, secret, cancellationToken);
            return null;
        }
        catch (Exception exception) when (exception is OpenIddictExceptions.ValidationException or DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await db.Clients.AnyAsync(other => other.ClientId == client.ClientId, cancellationToken))
            {
                return IdentityErrors.ClientIdTaken;
            }

            throw;
        }
    }

    public async Task<Error?> Replace(ClientDetails client, string? newSecret, CancellationToken cancellationToken)
    {
        if (await applications.FindByIdAsync(client.Id.ToString(), cancellationToken) is not Client application || VersionOf(application.Properties) != client.Version - 1)
        {
            return PlatformErrors.Stale;
        }

        var descriptor = new OpenIddictApplicationDescriptor();
        await applications.PopulateAsync(descriptor, application, cancellationToken);
        Describe(client, descriptor);
        descriptor.ClientSecret = newSecret ?? descriptor.ClientSecret;
        try
        {
            await applications.UpdateAsync(application, descriptor, cancellationToken);
            return null;
        }
        catch (OpenIddictExceptions.ConcurrencyException)
        {
            return Discard();
        }
    }

    public async Task<Error?> Remove(ClientDetails client, CancellationToken cancellationToken)
    {
        if (await applications.FindByIdAsync(client.Id.ToString(), cancellationToken) is not Client application || VersionOf(application.Properties) != client.Version)
        {
            return PlatformErrors.Stale;
        }

        try
        {
            await applications.DeleteAsync(application, cancellationToken);
            return null;
        }
        catch (OpenIddictExceptions.ConcurrencyException)
        {
            return Discard();
        }
    }

    private static void Describe(ClientDetails client, OpenIddictApplicationDescriptor descriptor)
    {
        descriptor.DisplayName = client.Name;
        descriptor.RedirectUris.Clear();
        descriptor.RedirectUris.UnionWith(client.RedirectUris.Select(address => new Uri(address)));
        descriptor.PostLogoutRedirectUris.Clear();
        descriptor.PostLogoutRedirectUris.UnionWith(client.PostLogoutRedirectUris.Select(address => new Uri(address)));
        descriptor.Permissions.Clear();
        descriptor.Permissions.UnionWith([Permissions.Endpoints.Token, Permissions.Endpoints.Revocation]);
        if (client.Kind is ClientKind.Confidential)
        {
            descriptor.Permissions.Add(Permissions.Endpoints.Introspection);
        }

        if (client.ActsForItself)
        {
            descriptor.Permissions.Add(Permissions.GrantTypes.ClientCredentials);
        }

        if (client.RedirectUris.Count > 0)
        {
            descriptor.Permissions.UnionWith(SigningIn);
        }

        descriptor.Permissions.UnionWith(client.Permissions.Select(name => Permissions.Prefixes.Scope + name));
        descriptor.Properties[VersionProperty] = JsonSerializer.SerializeToElement(client.Version);
    }

    private static long VersionOf(string? properties)
    {
        using var parsed = JsonDocument.Parse(properties ?? "{}");
        return parsed.RootElement.TryGetProperty(VersionProperty, out var version) ? version.GetInt64() : 1;
    }

    private static string[] TextsOf(string? array) => array is null ? [] : JsonSerializer.Deserialize<string[]>(array) ?? [];

    private static string[] PermissionsOf(string? array) =>
    [
        .. TextsOf(array)
            .Where(name => name.StartsWith(Permissions.Prefixes.Scope, StringComparison.Ordinal) && !SigningIn.Contains(name, StringComparer.Ordinal))
            .Select(name => name[Permissions.Prefixes.Scope.Length..])
            .Order(StringComparer.Ordinal),
    ];

    private Error Discard()
    {
        db.ChangeTracker.Clear();
        return PlatformErrors.Stale;
    }
}
