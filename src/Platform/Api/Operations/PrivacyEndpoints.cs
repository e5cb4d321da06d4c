using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

/// <summary>The people whose data is kept: who they are to this installation, and how they are erased.</summary>
internal sealed class PrivacyEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var subjects = routes.MapGroup("/privacy/subjects");
        subjects.MapPost<FindSubject>("/find", Find);
        subjects.MapGet<GetSubject>("/{id:guid}", Get);
        subjects.MapPost<EraseSubject>("/{id:guid}/erase", Erase);
    }

    private static async Task<ApiOk<SubjectView>> Find(FindSubject command, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(command, cancellationToken)).ToOk();

    private static async Task<ApiOk<SubjectView>> Get(Guid id, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(new GetSubject(id), cancellationToken)).ToOk();

    private static async Task<ApiOk<SubjectView>> Erase(Guid id, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(new EraseSubject(id), cancellationToken)).ToOk();
}
