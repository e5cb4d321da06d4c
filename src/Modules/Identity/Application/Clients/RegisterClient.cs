using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>An administrator registers an application that may use the API; the answer tells its secret, this once.</summary>
/// <param name="ClientId">The id that the application itself uses, for good; in the form of a slug.</param>
/// <param name="Name">What people are told who is asking.</param>
/// <param name="Kind">Whether it can keep a secret.</param>
/// <param name="Permissions">The permissions, which are scopes, that its tokens can carry at most.</param>
/// <param name="ActsForItself">Whether it gets tokens of its own, without a person; for confidential clients only.</param>
/// <param name="RedirectUris">Where people may be sent back to once they signed in, compared exactly; without any, it signs nobody in.</param>
/// <param name="PostLogoutRedirectUris">Where people may be sent back to once they signed out.</param>
[RequirePermission(IdentityPermissions.WriteClients)]
public sealed record RegisterClient(
    string ClientId,
    string Name,
    ClientKind Kind,
    IReadOnlyList<string> Permissions,
    bool ActsForItself = false,
    IReadOnlyList<string>? RedirectUris = null,
    IReadOnlyList<string>? PostLogoutRedirectUris = null) : ICommand<ClientWithSecret>, IExample<RegisterClient>
{
    public static RegisterClient Example { get; } = new(
        ClientDetails.Example.ClientId,
        ClientDetails.Example.Name,
        ClientDetails.Example.Kind,
        ClientDetails.Example.Permissions,
        ClientDetails.Example.ActsForItself,
        ClientDetails.Example.RedirectUris,
        ClientDetails.Example.PostLogoutRedirectUris);
}

internal sealed class RegisterClientValidator : AbstractValidator<RegisterClient>
{
    public RegisterClientValidator()
    {
        RuleFor(c => c.ClientId).IsClientId();
        RuleFor(c => c.Name).IsClientName();
        RuleFor(c => c.Kind).IsInEnum();
        RuleFor(c => c.Permissions).NotNull().IsNotTooLong(RoleRules.MaxPermissions);
        RuleForEach(c => c.Permissions).IsPermission();
        RuleFor(c => c.RedirectUris).IsNotTooLong(ClientDetails.MaxAddresses);
        RuleForEach(c => c.RedirectUris).IsRedirectAddress();
        RuleFor(c => c.PostLogoutRedirectUris).IsNotTooLong(ClientDetails.MaxAddresses);
        RuleForEach(c => c.PostLogoutRedirectUris).IsRedirectAddress();
    }
}

internal sealed class RegisterClientHandler(IClientStore store, GrantRule grants, IIdentityDb db, ICallerContext callers, TimeProvider clock)
    : ICommandHandler<RegisterClient, ClientWithSecret>
{
    public async Task<Result<ClientWithSecret>> Handle(RegisterClient command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var client = new ClientDetails
        {
            Id = Guid.CreateVersion7(now),
            Version = 1,
            ClientId = command.ClientId,
            Name = command.Name,
            Kind = command.Kind,
            ActsForItself = command.ActsForItself,
            RedirectUris = command.RedirectUris ?? [],
            PostLogoutRedirectUris = command.PostLogoutRedirectUris ?? [],
            Permissions = [.. command.Permissions.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
        var refused = ClientDetails.CheckGrants(client) ?? grants.CheckKnown(command.Permissions) ?? await grants.Check(client.Permissions, cancellationToken);
        if (refused is not null)
        {
            return refused;
        }

        if (await store.Clients.AnyAsync(other => other.ClientId == client.ClientId, cancellationToken))
        {
            return IdentityErrors.ClientIdTaken;
        }

        var secret = client.Kind is ClientKind.Confidential ? NewSecret.Create() : null;
        db.AuditLog.Add(AuditEntry.Of(
            callers.Current, "identity.client.registered", client.ClientId, now, Changes.Of([.. client.Permissions, .. client.RedirectUris], [])));
        return await store.Add(client, secret, cancellationToken) is { } taken ? taken : new ClientWithSecret(client, secret);
    }
}
