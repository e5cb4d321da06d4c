using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Monolith.Identity.Application;
using Monolith.Platform.Api;
using Monolith.Platform.Application;

namespace Monolith.Identity.Api;

/// <summary>The people with accounts, for those who look after them; changes answer nothing, for who may change may not read addresses by that.</summary>
internal sealed class UsersEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var users = routes.MapGroup("/users");
        users.MapGet<ListUsers>("", List);
        users.MapGet<GetUser>("/{id:guid}", Get);
        users.MapPost<DisableUser>("/{id:guid}/disable", Disable);
        users.MapPost<EnableUser>("/{id:guid}/enable", Enable);
        users.MapPost<UnlockUser>("/{id:guid}/unlock", Unlock);
        users.MapPost<SignOutUser>("/{id:guid}/sign-out", SignOut);
        users.MapPut<SetUserRoles>("/{id:guid}/roles", SetRoles);
    }

    private static async Task<ApiPage<UserDetails>> List(Query<ListUsers> query, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(query.Value, cancellationToken)).ToPage();

    private static async Task<ApiOk<UserDetails>> Get(Guid id, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(new GetUser(id), cancellationToken)).ToOk();

    private static async Task<ApiNoContent> Disable(Guid id, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(new DisableUser(id), cancellationToken)).ToNoContent();

    private static async Task<ApiNoContent> Enable(Guid id, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(new EnableUser(id), cancellationToken)).ToNoContent();

    private static async Task<ApiNoContent> Unlock(Guid id, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(new UnlockUser(id), cancellationToken)).ToNoContent();

    private static async Task<ApiNoContent> SignOut(Guid id, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(new SignOutUser(id), cancellationToken)).ToNoContent();

    private static async Task<ApiNoContent> SetRoles(Guid id, IfMatch ifMatch, SetUserRoles command, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(command with { Id = id, ExpectedVersion = ifMatch.Version }, cancellationToken)).ToNoContent();
}
