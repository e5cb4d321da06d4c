using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Monolith.Catalog.Application;
using Monolith.Platform.Api;
using Monolith.Platform.Application;

namespace Monolith.Catalog.Api;

/// <summary>Every service in every state, for those who write them; found by identifier, which never changes.</summary>
internal sealed class EditorEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var services = routes.MapGroup("/editor/services");
        services.MapGet<ListAllServices>("", List);
        services.MapPost<CreateService>("", Create);
        services.MapGet<GetService>("/{id:guid}", Get);
        services.MapPatch<ChangeService>("/{id:guid}", Change);
        services.MapDelete<DeleteDraft>("/{id:guid}", Delete);
        services.MapPost<PublishService>("/{id:guid}/publish", Publish);
        services.MapPost<ArchiveService>("/{id:guid}/archive", Archive);
    }

    private static async Task<ApiPage<ServiceSummary>> List(Query<ListAllServices> query, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(query.Value, cancellationToken)).ToPage();

    private static async Task<ApiCreated<ServiceDetails>> Create(CreateService command, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(command, cancellationToken)).ToCreated(service => $"/api/v1/catalog/editor/services/{service.Id}");

    private static async Task<ApiOk<ServiceDetails>> Get(Guid id, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(new GetService(id), cancellationToken)).ToOk();

    private static async Task<ApiOk<ServiceDetails>> Change(
        Guid id, IfMatch ifMatch, ChangeService command, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(command with { Id = id, ExpectedVersion = ifMatch.Version }, cancellationToken)).ToOk();

    private static async Task<ApiNoContent> Delete(Guid id, IfMatch ifMatch, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(new DeleteDraft(id, ifMatch.Version), cancellationToken)).ToNoContent();

    private static async Task<ApiOk<ServiceDetails>> Publish(Guid id, IfMatch ifMatch, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(new PublishService(id, ifMatch.Version), cancellationToken)).ToOk();

    private static async Task<ApiOk<ServiceDetails>> Archive(Guid id, IfMatch ifMatch, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(new ArchiveService(id, ifMatch.Version), cancellationToken)).ToOk();
}
