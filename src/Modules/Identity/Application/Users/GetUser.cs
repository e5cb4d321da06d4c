using FluentValidation;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>An administrator reads about one person.</summary>
[RequirePermission(IdentityPermissions.ReadUsers)]
public sealed record GetUser(Guid Id) : IQuery<UserDetails>;

internal sealed class GetUserValidator : AbstractValidator<GetUser>
{
    public GetUserValidator() => RuleFor(q => q.Id).NotEmpty();
}

internal sealed class GetUserHandler(IUserStore store) : IQueryHandler<GetUser, UserDetails>
{
    public Task<Result<UserDetails>> Handle(GetUser query, CancellationToken cancellationToken) => store.Find(query.Id, cancellationToken);
}
