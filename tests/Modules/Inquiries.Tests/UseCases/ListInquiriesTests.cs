using Monolith.Inquiries.Application;
using Monolith.Inquiries.Domain;
using Monolith.Testing;

namespace Monolith.Inquiries.Tests.UseCases;

public sealed class ListInquiriesTests(InquiriesApp app) : IClassFixture<InquiriesApp>
{
    public static TheoryData<string> EverySort => [.. ListInquiries.Sorts.Names];

    [Fact]
    public async Task Shows_the_latest_first_and_filters_by_state_assignee_and_service()
    {
        var service = await app.Offer();
        var somebody = Guid.CreateVersion7();
        var open = await app.Submitted(service);
        var mine = await app.Assign(await app.Submitted(service), somebody);
        var closed = await app.Close(await app.Assign(await app.Submitted(service), somebody));
        var elsewhere = await app.Submitted();

        var query = new ListInquiries { Service = service.Id };
        (await Ids(query)).ShouldBe([closed.Id, mine.Id, open.Id]);
        (await Ids(query with { Status = InquiryStatus.Open })).ShouldBe([mine.Id, open.Id]);
        (await Ids(query with { Unassigned = true })).ShouldBe([open.Id]);
        (await Ids(query with { Assignee = somebody })).ShouldBe([closed.Id, mine.Id]);
        (await Ids(new ListInquiries { Assignee = somebody, Status = InquiryStatus.Closed })).ShouldBe([closed.Id]);
        (await Ids(new ListInquiries { Limit = 1 })).ShouldBe([elsewhere.Id]);
        (await app.Send(query with { Assignee = somebody, Unassigned = true })).ShouldRefuse("unassigned");
    }

    [Theory]
    [MemberData(nameof(EverySort))]
    public async Task Pages_neither_repeat_nor_lose_an_inquiry(string sort)
    {
        var service = await app.Offer();
        var present = new List<Guid>();
        for (var number = 0; number < 5; number++)
        {
            present.Add((await app.Submitted(service)).Id);
        }

        var seen = new List<Guid>();
        var query = new ListInquiries { Service = service.Id, Sort = sort, Limit = 2 };
        do
        {
            var page = (await app.Send(query)).ShouldSucceed();
            seen.AddRange(page.Items.Select(inquiry => inquiry.Id));
            query = query with { Cursor = page.Next };
        }
        while (query.Cursor is not null);

        seen.ShouldBe(sort[0] == '-' ? Enumerable.Reverse(present) : present);
    }

    [Fact]
    public async Task Refusals_are_filtered_by_their_reason()
    {
        var question = SubmitInquiry.Example with { Form = "AAAA", Address = InquiriesApp.NewAddress() };
        (await app.Submit(question)).ShouldFailWith("inquiries.form-not-accepted");
        (await app.Submit(question with { Website = "spam" })).ShouldSucceed();

        (await app.Send(new ListRefusals { Reason = RefusalReason.FormForged })).ShouldSucceed().Items.ShouldAllBe(refusal => refusal.Reason == RefusalReason.FormForged);
        (await app.RefusalsFrom(question.Address)).Select(refusal => refusal.Reason).ShouldBe([RefusalReason.TrapFilled, RefusalReason.FormForged]);
        (await app.Send(new ListRefusals { Reason = (RefusalReason)99 })).ShouldRefuse("reason");
    }

    private async Task<IReadOnlyList<Guid>> Ids(ListInquiries query) => [.. (await app.Send(query)).ShouldSucceed().Items.Select(inquiry => inquiry.Id)];
}
