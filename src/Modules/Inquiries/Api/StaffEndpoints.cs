using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Monolith.Inquiries.Application;
using Monolith.Platform.Api;
using Monolith.Platform.Application;

namespace Monolith.Inquiries.Api;

/// <summary>What staff does with inquiries, and sees of what was refused.</summary>
internal sealed class StaffEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet<ListInquiries>("", List);
        routes.MapGet<ListRefusals>("/refusals", ListRefusals);
        routes.MapGet<GetInquiry>("/{id:guid}", Get);
        routes.MapGet<ListHistory>("/{id:guid}/history", ListHistory);
        routes.MapGet<ListRepeats>("/{id:guid}/repeats", ListRepeats);
        routes.MapPost<AssignInquiry>("/{id:guid}/assign", Assign);
        routes.MapPost<NoteInquiry>("/{id:guid}/note", Note);
        routes.MapPost<AnswerInquiry>("/{id:guid}/answer", Answer);
        routes.MapPost<CloseInquiry>("/{id:guid}/close", Close);
    }

    private static async Task<ApiPage<InquirySummary>> List(Query<ListInquiries> query, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(query.Value, cancellationToken)).ToPage();

    private static async Task<ApiPage<RefusalItem>> ListRefusals(Query<ListRefusals> query, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(query.Value, cancellationToken)).ToPage();

    private static async Task<ApiOk<InquiryDetails>> Get(Guid id, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(new GetInquiry(id), cancellationToken)).ToOk();

    private static async Task<ApiPage<HistoryItem>> ListHistory(Guid id, Query<ListHistory> query, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(query.Value with { Id = id }, cancellationToken)).ToPage();

    private static async Task<ApiPage<RepeatItem>> ListRepeats(Guid id, Query<ListRepeats> query, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(query.Value with { Id = id }, cancellationToken)).ToPage();

    private static async Task<ApiOk<InquiryDetails>> Assign(
        Guid id, IfMatch ifMatch, AssignInquiry command, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(command with { Id = id, ExpectedVersion = ifMatch.Version }, cancellationToken)).ToOk();

    private static async Task<ApiOk<InquiryDetails>> Note(
        Guid id, IfMatch ifMatch, NoteInquiry command, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(command with { Id = id, ExpectedVersion = ifMatch.Version }, cancellationToken)).ToOk();

    private static async Task<ApiOk<InquiryDetails>> Answer(
        Guid id, IfMatch ifMatch, AnswerInquiry command, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(command with { Id = id, ExpectedVersion = ifMatch.Version }, cancellationToken)).ToOk();

    private static async Task<ApiOk<InquiryDetails>> Close(
        Guid id, IfMatch ifMatch, CloseInquiry command, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(command with { Id = id, ExpectedVersion = ifMatch.Version }, cancellationToken)).ToOk();
}
