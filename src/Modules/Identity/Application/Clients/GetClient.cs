using FluentValidation;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>An administrator reads about an application.</summary>
[RequirePermission(IdentityPermissions.ReadClients)]
public sealed record GetClient(Guid Id) : IQuery<ClientDetails>;

internal sealed class GetClientValidator : AbstractValidator<GetClient>
{
    public GetClientValidator() => RuleFor(q => q.Id).NotEmpty();
}

internal sealed class GetClientHandler(IClientStore store) : IQueryHandler<GetClient, ClientDetails>
{
    public Task<Result<ClientDetails>> Handle(GetClient query, CancellationToken cancellationToken) => store.Find(query.Id, cancellationToken);
}
