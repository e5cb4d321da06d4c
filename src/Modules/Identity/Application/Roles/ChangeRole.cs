using System.Text.Json.Serialization;
using FluentValidation;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>An administrator changes what a role is for and what it holds; its holders feel it at once.</summary>
[RequirePermission(IdentityPermissions.WriteRoles)]
[Invalidates(IdentityTags.Roles)]
public sealed record ChangeRole : ICommand<RoleDetails>, IExample<ChangeRole>
{
    public static ChangeRole Example { get; } = new() { Permissions = new(["catalog.services.read"]) };

    [JsonIgnore]
    public Guid Id { get; init; }

    [JsonIgnore]
    public long ExpectedVersion { get; init; }

    /// <summary>What holders of the role do, in plain words; null empties it.</summary>
    public Optional<string> Description { get; init; }

    /// <summary>The names of all permissions that its holders have from now on.</summary>
    public Optional<IReadOnlyList<string>> Permissions { get; init; }
}

internal sealed class ChangeRoleValidator : AbstractValidator<ChangeRole>
{
    public ChangeRoleValidator()
    {
        RuleFor(c => c.Description.Value).IsOneLine(RoleDetails.MaxDescriptionLength);
        RuleFor(c => c.Permissions.Value).NotNull().When(c => c.Permissions.HasValue);
        RuleFor(c => c.Permissions.Value).IsNotTooLong(RoleRules.MaxPermissions);
        RuleForEach(c => c.Permissions.Value).IsPermission();
    }
}

internal sealed class ChangeRoleHandler(IRoleStore store, GrantRule grants, IIdentityDb db, ICallerContext callers, TimeProvider clock)
    : ICommandHandler<ChangeRole, RoleDetails>
{
    /// <summary>What nobody could give back once no administrator held it.</summary>
    private static readonly string[] Kept =
        [IdentityPermissions.ReadUsers, IdentityPermissions.WriteUsers, IdentityPermissions.ReadRoles, IdentityPermissions.WriteRoles];

    public async Task<Result<RoleDetails>> Handle(ChangeRole command, CancellationToken cancellationToken)
    {
        var found = await store.Find(command.Id, command.ExpectedVersion, cancellationToken);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        var before = found.Value;
        var wanted = command.Permissions.Or(before.Permissions);
        if (command.Permissions.HasValue && grants.CheckKnown(wanted) is { } unknown)
        {
            return unknown;
        }

        if (before.Name is RoleDetails.Administrator && Kept.FirstOrDefault(name => !wanted.Contains(name, StringComparer.Ordinal)) is { } missing)
        {
            return IdentityErrors.RoleIsBuiltIn.Because($"The role '{RoleDetails.Administrator}' keeps the permission '{missing}'.");
        }

        var after = before with
        {
            Version = before.Version + 1,
            Description = command.Description.OrCleared(before.Description) ?? "",
            Permissions = [.. wanted.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
        await store.Store(after, cancellationToken);
        db.AuditLog.Add(AuditEntry.Of(
            callers.Current, "identity.role.changed", after.Id.ToString(), clock.GetUtcNow(), $"{after.Name}: {Changes.Between(before.Permissions, after.Permissions)}"));
        return after;
    }
}
