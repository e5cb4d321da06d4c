using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Monolith.Identity.Application;
using Monolith.Platform.Application;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Monolith.Identity.Infrastructure;

/// <summary>Keeps consents as OpenIddict's permanent authorizations; each sign-in through a client has an authorization of its own besides.</summary>
internal sealed class Consents(
    IdentityDbContext db, IOpenIddictApplicationManager applications, IOpenIddictAuthorizationManager authorizations, IOpenIddictTokenManager tokens,
    PermissionCatalog catalog, TimeProvider clock) : IConsents
{
    public async ValueTask<ConsentRequest?> Read(string address, CancellationToken cancellationToken)
    {
        const string Endpoint = $"/{OAuthServer.AuthorizationEndpoint}?";
        if (!address.StartsWith(Endpoint, StringComparison.Ordinal))
        {
            return null;
        }

        var request = new OpenIddictRequest(QueryHelpers.ParseQuery(address[Endpoint.Length..]).Select(parameter => KeyValuePair.Create(parameter.Key, parameter.Value)));
        if (request is not { ClientId: { Length: > 0 } clientId, RedirectUri: { Length: > 0 } redirect }
            || await applications.FindByClientIdAsync(clientId, cancellationToken) is not { } client
            || !await applications.ValidateRedirectUriAsync(client, redirect, cancellationToken))
        {
            return null;
        }

        var scopes = request.GetScopes().ToHashSet(StringComparer.Ordinal);
        var held = await applications.ScopesOf(clientId, cancellationToken);
        return scopes.All(scope => held.Contains(scope) || OAuthServer.IsOwnScope(scope))
            ? new ConsentRequest(
                await applications.GetDisplayNameAsync(client, cancellationToken) ?? clientId,
                clientId,
                [.. catalog.All.Where(permission => scopes.Contains(permission.Name)).OrderBy(permission => permission.Name, StringComparer.Ordinal)],
                scopes.Contains(Scopes.Email),
                scopes.Contains(Scopes.OfflineAccess),
                new Uri(redirect).GetLeftPart(UriPartial.Authority))
            : null;
    }

    public async Task Grant(Guid userId, ConsentRequest request, CancellationToken cancellationToken)
    {
        var scopes = request.Permissions.Select(permission => permission.Name).ToHashSet(StringComparer.Ordinal);
        if (request.ReadsProfile)
        {
            scopes.Add(Scopes.Email);
        }

        if (request.StaysSignedIn)
        {
            scopes.Add(Scopes.OfflineAccess);
        }

        if (await Find(userId, request.ClientId, [], cancellationToken) is { } present)
        {
            var descriptor = new OpenIddictAuthorizationDescriptor();
            await authorizations.PopulateAsync(descriptor, present, cancellationToken);
            descriptor.Scopes.UnionWith(scopes);
            await authorizations.UpdateAsync(present, descriptor, cancellationToken);
        }
        else if (await ClientKey(request.ClientId, cancellationToken) is { } client)
        {
            var descriptor = new OpenIddictAuthorizationDescriptor
            {
                ApplicationId = client,
                CreationDate = clock.GetUtcNow(),
                Status = Statuses.Valid,
                Subject = Subject(userId),
                Type = AuthorizationTypes.Permanent,
            };
            descriptor.Scopes.UnionWith(scopes);
            await authorizations.CreateAsync(descriptor, cancellationToken);
        }
    }

    /// <summary>Whether the person allowed the client all of these scopes.</summary>
    public async ValueTask<bool> Covers(Guid userId, string clientId, ImmutableArray<string> scopes, CancellationToken cancellationToken) =>
        await Find(userId, clientId, [.. scopes.Where(scope => scope is not Scopes.OpenId)], cancellationToken) is not null;

    public async Task<IReadOnlyList<ApplicationView>> ApplicationsOf(Guid userId, CancellationToken cancellationToken)
    {
        var subject = Subject(userId);
        var consents = await db.Authorizations.AsNoTracking()
            .Where(consent => consent.Subject == subject && consent.Type == AuthorizationTypes.Permanent && consent.Status == Statuses.Valid)
            .OrderByDescending(consent => consent.CreationDate)
            .Select(consent => new
            {
                consent.Id,
                Name = consent.Application == null ? null : consent.Application.DisplayName ?? consent.Application.ClientId,
                consent.Scopes,
                consent.CreationDate,
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. consents.Select(consent => new ApplicationView(
                consent.Id,
                consent.Name ?? "",
                [.. ScopesIn(consent.Scopes).Where(catalog.Contains).Order(StringComparer.Ordinal)],
                new DateTimeOffset(DateTime.SpecifyKind(consent.CreationDate ?? default, DateTimeKind.Utc)))),
        ];
    }

    public Task<string?> ClientOf(Guid userId, Guid consentId, CancellationToken cancellationToken)
    {
        var subject = Subject(userId);
        return db.Authorizations
            .Where(consent => consent.Id == consentId && consent.Subject == subject && consent.Type == AuthorizationTypes.Permanent && consent.Status == Statuses.Valid)
            .Select(consent => consent.Application == null ? null : consent.Application.ClientId)
            .SingleOrDefaultAsync(cancellationToken);
    }

    public async Task Revoke(Guid userId, string clientId, CancellationToken cancellationToken)
    {
        if (await ClientKey(clientId, cancellationToken) is { } client)
        {
            await authorizations.RevokeAsync(Subject(userId), client, null, null, cancellationToken);
            await tokens.RevokeAsync(Subject(userId), client, null, null, cancellationToken);
        }
    }

    private static string Subject(Guid userId) => userId.ToString("D", CultureInfo.InvariantCulture);

    private static string[] ScopesIn(string? json) => string.IsNullOrEmpty(json) ? [] : JsonSerializer.Deserialize<string[]>(json) ?? [];

    private async ValueTask<object?> Find(Guid userId, string clientId, ImmutableArray<string> scopes, CancellationToken cancellationToken) =>
        await ClientKey(clientId, cancellationToken) is { } client
            ? await authorizations.FindAsync(Subject(userId), client, Statuses.Valid, AuthorizationTypes.Permanent, scopes, cancellationToken)
                .FirstOrDefaultAsync(cancellationToken)
            : null;

    private async ValueTask<string?> ClientKey(string clientId, CancellationToken cancellationToken) =>
        await applications.FindByClientIdAsync(clientId, cancellationToken) is { } client ? await applications.GetIdAsync(client, cancellationToken) : null;
}
