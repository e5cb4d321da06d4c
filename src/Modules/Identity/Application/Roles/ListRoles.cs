using FluentValidation;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>An administrator lists the roles by name.</summary>
[RequirePermission(IdentityPermissions.ReadRoles)]
[Cached(60, IdentityTags.Roles)]
public sealed record ListRoles : PageQuery, IQuery<Page<RoleDetails>>
{
    internal static readonly Sorts<RoleDetails> Sorts = new Sorts<RoleDetails>().AddUnique("name", role => role.Name);
}

internal sealed class ListRolesValidator : AbstractValidator<ListRoles>
{
    public ListRolesValidator() => Include(new PageRules(ListRoles.Sorts.Names));
}

internal sealed class ListRolesHandler(IRoleStore store, ICursorProtector cursors) : IQueryHandler<ListRoles, Page<RoleDetails>>
{
    public Task<Result<Page<RoleDetails>>> Handle(ListRoles query, CancellationToken cancellationToken) =>
        store.Roles.ToPage(ListRoles.Sorts, query, static role => role, cursors, cancellationToken);
}
