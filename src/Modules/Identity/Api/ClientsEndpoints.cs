using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Monolith.Identity.Application;
using Monolith.Platform.Api;
using Monolith.Platform.Application;

namespace Monolith.Identity.Api;

/// <summary>The applications that may use the API.</summary>
internal sealed class ClientsEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var clients = routes.MapGroup("/clients");
        clients.MapGet<ListClients>("", List);
        clients.MapPost<RegisterClient>("", Register);
        clients.MapGet<GetClient>("/{id:guid}", Get);
        clients.MapPatch<ChangeClient>("/{id:guid}", Change);
        clients.MapDelete<DeleteClient>("/{id:guid}", Delete);
        clients.MapPost<RotateClientSecret>("/{id:guid}/secret", RotateSecret);
    }

    private static async Task<ApiPage<ClientDetails>> List(Query<ListClients> query, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(query.Value, cancellationToken)).ToPage();

    private static async Task<ApiCreated<ClientWithSecret>> Register(RegisterClient command, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(command, cancellationToken)).ToCreated(registered => $"/api/v1/identity/clients/{registered.Client.Id}");

    private static async Task<ApiOk<ClientDetails>> Get(Guid id, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(new GetClient(id), cancellationToken)).ToOk();

    private static async Task<ApiOk<ClientDetails>> Change(Guid id, IfMatch ifMatch, ChangeClient command, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(command with { Id = id, ExpectedVersion = ifMatch.Version }, cancellationToken)).ToOk();

    private static async Task<ApiNoContent> Delete(Guid id, IfMatch ifMatch, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(new DeleteClient(id, ifMatch.Version), cancellationToken)).ToNoContent();

    private static async Task<ApiOk<ClientWithSecret>> RotateSecret(Guid id, IfMatch ifMatch, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(new RotateClientSecret(id, ifMatch.Version), cancellationToken)).ToOk();
}
