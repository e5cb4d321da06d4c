using System.Text.Json.Serialization;
using FluentValidation;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>An administrator changes what an application is called, may do, and where it may send people; what is left out stays as it is.</summary>
[RequirePermission(IdentityPermissions.WriteClients)]
public sealed record ChangeClient : ICommand<ClientDetails>, IExample<ChangeClient>
{
    public static ChangeClient Example { get; } = new()
    {
        Name = "Back office of the shop",
        RedirectUris = new(["https://office.example.com/signed-in", "https://office.example.net/signed-in"]),
    };

    [JsonIgnore]
    public Guid Id { get; init; }

    [JsonIgnore]
    public long ExpectedVersion { get; init; }

    /// <summary>What people are told who is asking.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>Whether it gets tokens of its own, without a person; for confidential clients only.</summary>
    public Optional<bool> ActsForItself { get; init; }

    /// <summary>All addresses where people may be sent back to once they signed in.</summary>
    public Optional<IReadOnlyList<string>> RedirectUris { get; init; }

    /// <summary>All addresses where people may be sent back to once they signed out.</summary>
    public Optional<IReadOnlyList<string>> PostLogoutRedirectUris { get; init; }

    /// <summary>All permissions that its tokens can carry at most.</summary>
    public Optional<IReadOnlyList<string>> Permissions { get; init; }
}

internal sealed class ChangeClientValidator : AbstractValidator<ChangeClient>
{
    public ChangeClientValidator()
    {
        RuleFor(c => c.Name.Value).IsClientName().When(c => c.Name.HasValue);
        RuleFor(c => c.RedirectUris.Value).NotNull().When(c => c.RedirectUris.HasValue);
        RuleFor(c => c.RedirectUris.Value).IsNotTooLong(ClientDetails.MaxAddresses);
        RuleForEach(c => c.RedirectUris.Value).IsRedirectAddress();
        RuleFor(c => c.PostLogoutRedirectUris.Value).NotNull().When(c => c.PostLogoutRedirectUris.HasValue);
        RuleFor(c => c.PostLogoutRedirectUris.Value).IsNotTooLong(ClientDetails.MaxAddresses);
        RuleForEach(c => c.PostLogoutRedirectUris.Value).IsRedirectAddress();
        RuleFor(c => c.Permissions.Value).NotNull().When(c => c.Permissions.HasValue);
        RuleFor(c => c.Permissions.Value).IsNotTooLong(RoleRules.MaxPermissions);
        RuleForEach(c => c.Permissions.Value).IsPermission();
    }
}

internal sealed class ChangeClientHandler(IClientStore store, GrantRule grants, IIdentityDb db, ICallerContext callers, TimeProvider clock)
    : ICommandHandler<ChangeClient, ClientDetails>
{
    public async Task<Result<ClientDetails>> Handle(ChangeClient command, CancellationToken cancellationToken)
    {
        var found = await store.Find(command.Id, command.ExpectedVersion, cancellationToken);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        var before = found.Value;
        var wanted = command.Permissions.Or(before.Permissions);
        var after = before with
        {
            Version = before.Version + 1,
            Name = command.Name.Or(before.Name),
            ActsForItself = command.ActsForItself.Or(before.ActsForItself),
            RedirectUris = command.RedirectUris.Or(before.RedirectUris),
            PostLogoutRedirectUris = command.PostLogoutRedirectUris.Or(before.PostLogoutRedirectUris),
            Permissions = [.. wanted.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };

        // Whoever chooses where a client's codes are sent holds what it holds, so all of it counts, not only what is added.
        var refused = ClientDetails.CheckGrants(after)
            ?? (command.Permissions.HasValue ? grants.CheckKnown(wanted) : null)
            ?? await grants.Check(before.Permissions.Concat(after.Permissions), cancellationToken);
        if (refused is not null)
        {
            return refused;
        }

        db.AuditLog.Add(AuditEntry.Of(
            callers.Current, "identity.client.changed", after.ClientId, clock.GetUtcNow(),
            Changes.Between([.. before.Permissions, .. before.RedirectUris], [.. after.Permissions, .. after.RedirectUris])));
        return await store.Replace(after, newSecret: null, cancellationToken) is { } stale ? stale : after;
    }
}
