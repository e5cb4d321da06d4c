using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Inquiries.Application;
using Monolith.Platform.Api;
using Monolith.Platform.Application;

namespace Monolith.Inquiries.Api;

/// <summary>How a website sends what a visitor asks.</summary>
internal sealed class VisitorEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost<SubmitInquiry>("", Submit).RateLimit(Limits.PublicForm);
        routes.MapGet<GetInquiryForm>("/form", GetForm);
    }

    private static async Task<ApiCreated<InquiryReceipt>> Submit(
        SubmitInquiry command, HttpContext context, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(command with { Address = context.Connection.RemoteIpAddress }, cancellationToken)).ToCreated(receipt => $"/api/v1/inquiries/{receipt.Reference}");

    private static async Task<ApiOk<InquiryForm>> GetForm(HttpContext context, ISender sender, CancellationToken cancellationToken) =>
        (await sender.Send(new GetInquiryForm { Address = context.Connection.RemoteIpAddress }, cancellationToken)).ToOk();
}
