using FluentValidation;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Identity.Application;

/// <summary>An administrator lists the applications that may use the API, by their client ids.</summary>
[RequirePermission(IdentityPermissions.ReadClients)]
public sealed record ListClients : PageQuery, IQuery<Page<ClientDetails>>
{
    internal static readonly Sorts<ClientDetails> Sorts = new Sorts<ClientDetails>().AddUnique("clientId", client => client.ClientId);
}

internal sealed class ListClientsValidator : AbstractValidator<ListClients>
{
    public ListClientsValidator() => Include(new PageRules(ListClients.Sorts.Names));
}

internal sealed class ListClientsHandler(IClientStore store, ICursorProtector cursors) : IQueryHandler<ListClients, Page<ClientDetails>>
{
    public Task<Result<Page<ClientDetails>>> Handle(ListClients query, CancellationToken cancellationToken) =>
        store.Clients.ToPage(ListClients.Sorts, query, static client => client, cursors, cancellationToken);
}
