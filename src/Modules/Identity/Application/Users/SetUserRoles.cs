using System.Text.Json.Serialization;
using FluentValidation;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>An administrator says which roles somebody has.</summary>
/// <param name="Roles">The names of the roles; those left out are taken away.</param>
[RequirePermission(IdentityPermissions.WriteUsers)]
public sealed record SetUserRoles(IReadOnlyList<string> Roles) : ICommand<Done>, IExample<SetUserRoles>
{
    public const int MaxRoles = 100;

    public static SetUserRoles Example { get; } = new([RoleDetails.Example.Name]);

    [JsonIgnore]
    public Guid Id { get; init; }

    [JsonIgnore]
    public long ExpectedVersion { get; init; }
}

internal sealed class SetUserRolesValidator : AbstractValidator<SetUserRoles>
{
    public SetUserRolesValidator()
    {
        RuleFor(c => c.Roles).NotNull().IsNotTooLong(SetUserRoles.MaxRoles);
        RuleForEach(c => c.Roles).NotEmpty().IsRoleName();
    }
}

internal sealed class SetUserRolesHandler(IUserStore store, IRoleStore roles, GrantRule grants, IIdentityDb db, ICallerContext callers, TimeProvider clock)
    : ICommandHandler<SetUserRoles, Done>
{
    public async Task<Result<Done>> Handle(SetUserRoles command, CancellationToken cancellationToken)
    {
        var found = await store.Find(command.Id, cancellationToken);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        var before = found.Value;
        if (before.Version != command.ExpectedVersion)
        {
            return PlatformErrors.Stale;
        }

        string[] wanted = [.. command.Roles.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (await roles.FirstUnknown(wanted, cancellationToken) is { } unknown)
        {
            return PlatformErrors.Validation(new FieldError("roles", $"There is no role '{unknown}'."));
        }

        string[] given = [.. wanted.Except(before.Roles, StringComparer.Ordinal)];
        string[] taken = [.. before.Roles.Except(wanted, StringComparer.Ordinal)];
        if (given.Length + taken.Length == 0)
        {
            return Done.Value;
        }

        var after = before with { Version = before.Version + 1, Roles = wanted };
        var refused = await grants.Check(await roles.PermissionsOf([.. given, .. taken], cancellationToken), cancellationToken)
            ?? await store.KeepAnAdministrator(before, after, cancellationToken);
        if (refused is not null)
        {
            return refused;
        }

        await store.Store(after, cancellationToken);
        db.AuditLog.Add(AuditEntry.Of(callers.Current, "identity.user.roles_changed", command.Id.ToString(), clock.GetUtcNow(), Changes.Of(given, taken)));
        return Done.Value;
    }
}
