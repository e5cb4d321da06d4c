using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Monolith.Identity.Application;
using Monolith.Platform.Api;
using Monolith.Platform.Application;

namespace Monolith.Identity.Api;

/// <summary>Roles, and the permissions that they are made of.</summary>
internal sealed class RolesEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet<ListPermissions>("/permissions", Permissions);
        var roles = routes.MapGroup("/roles");
        roles.MapGet<ListRoles>("", List);
        roles.MapPost<CreateRole>("", Create);
        roles.MapGet<GetRole>("/{id:guid}", Get);
        roles.MapPatch<ChangeRole>("/{id:guid}", Change);
        roles.MapDelete<DeleteRole>("/{id:guid}", Delete);
    }

    private static async Task<ApiPage<PermissionDetails>> Permissions(ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(new ListPermissions(), cancellationToken)).ToPage();

    private static async Task<ApiPage<RoleDetails>> List(Query<ListRoles> query, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(query.Value, cancellationToken)).ToPage();

    private static async Task<ApiCreated<RoleDetails>> Create(CreateRole command, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(command, cancellationToken)).ToCreated(role => $"/api/v1/identity/roles/{role.Id}");

    private static async Task<ApiOk<RoleDetails>> Get(Guid id, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(new GetRole(id), cancellationToken)).ToOk();

    private static async Task<ApiOk<RoleDetails>> Change(Guid id, IfMatch ifMatch, ChangeRole command, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(command with { Id = id, ExpectedVersion = ifMatch.Version }, cancellationToken)).ToOk();

    private static async Task<ApiNoContent> Delete(Guid id, IfMatch ifMatch, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(new DeleteRole(id, ifMatch.Version), cancellationToken)).ToNoContent();
}
