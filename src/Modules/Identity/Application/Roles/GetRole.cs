using FluentValidation;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>An administrator reads a role.</summary>
[RequirePermission(IdentityPermissions.ReadRoles)]
public sealed record GetRole(Guid Id) : IQuery<RoleDetails>;

internal sealed class GetRoleValidator : AbstractValidator<GetRole>
{
    public GetRoleValidator() => RuleFor(q => q.Id).NotEmpty();
}

internal sealed class GetRoleHandler(IRoleStore store) : IQueryHandler<GetRole, RoleDetails>
{
    public Task<Result<RoleDetails>> Handle(GetRole query, CancellationToken cancellationToken) => store.Find(query.Id, cancellationToken);
}
