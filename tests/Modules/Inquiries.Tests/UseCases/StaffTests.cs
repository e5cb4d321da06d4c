using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Inquiries.Application;
using Monolith.Inquiries.Domain;
using Monolith.Platform.Application;
using Monolith.Testing;

namespace Monolith.Inquiries.Tests.UseCases;

public sealed class StaffTests(InquiriesApp app) : IClassFixture<InquiriesApp>
{
    private static readonly Caller Grace = new(CallerKind.User, "01981f2f-0b1c-7d2e-8f3a-4b5c6d7e8f90");

    [Fact]
    public async Task Assigns_notes_answers_and_closes_and_the_history_tells_who_and_when()
    {
        var inquiry = await app.Submitted();
        var staff = await app.NewUser(InquiriesPermissions.Manage);
        var caller = new Caller(CallerKind.User, staff.ToString()) { Scopes = new HashSet<string>(StringComparer.Ordinal) { InquiriesPermissions.Manage } };

        var assigned = (await app.Send(new AssignInquiry(staff) { Id = inquiry.Id, ExpectedVersion = 1 }, caller)).ShouldSucceed();
        var noted = (await app.Send(new NoteInquiry("Asks about texts.") { Id = inquiry.Id, ExpectedVersion = 2 }, caller)).ShouldSucceed();
        var answered = (await app.Send(new AnswerInquiry("They do.") { Id = inquiry.Id, ExpectedVersion = 3 }, caller)).ShouldSucceed();
        var closed = (await app.Send(new CloseInquiry(CloseReason.Resolved) { Id = inquiry.Id, ExpectedVersion = 4 }, caller)).ShouldSucceed();

        (assigned.Assignee, assigned.Status).ShouldBe((staff, InquiryStatus.Open));
        noted.Version.ShouldBe(3);
        answered.Status.ShouldBe(InquiryStatus.Answered);
        (closed.Status, closed.CloseReason).ShouldBe((InquiryStatus.Closed, CloseReason.Resolved));
        closed.ShouldBe(await app.Get(inquiry.Id));
        var history = (await app.Send(new ListHistory { Id = inquiry.Id })).ShouldSucceed().Items;
        history.Select(item => (item.Version, item.Kind, item.By, item.Text)).ShouldBe(
        [
            (1, InquiryEventKind.Submitted, "", inquiry.Message),
            (2, InquiryEventKind.Assigned, staff.ToString(), null),
            (3, InquiryEventKind.Noted, staff.ToString(), "Asks about texts."),
            (4, InquiryEventKind.Answered, staff.ToString(), "They do."),
            (5, InquiryEventKind.Closed, staff.ToString(), null),
        ]);
        history.Select(item => item.At).ShouldBeInOrder();
    }

    [Fact]
    public async Task Every_inquiry_is_what_its_history_amounts_to()
    {
        var service = await app.Offer();
        for (var number = 0; number < 4; number++)
        {
            var inquiry = await app.Submitted(service);
            inquiry = await app.Assign(inquiry, number % 2 == 0 ? Guid.CreateVersion7() : null);
            inquiry = number > 0 ? await app.Answer(inquiry) : inquiry;
            inquiry = number > 1 ? await app.Close(inquiry) : inquiry;
        }

        var inquiries = await app.Read(db => db.Inquiries.AsNoTracking().ToListAsync());
        var histories = (await app.Read(db => db.History.AsNoTracking().OrderBy(entry => entry.Version).ToListAsync())).ToLookup(entry => entry.InquiryId);

        inquiries.Count.ShouldBeGreaterThanOrEqualTo(4);
        foreach (var inquiry in inquiries)
        {
            var rebuilt = Inquiry.Rebuild([.. histories[inquiry.Id]]);
            (await Opened(InquiryDetails.Of(rebuilt))).ShouldBe(await Opened(InquiryDetails.Of(inquiry)));
        }
    }

    private async Task<InquiryDetails> Opened(InquiryDetails inquiry)
    {
        await app.Services.GetRequiredService<IPersonalData>().Open(inquiry, CancellationToken.None);
        return inquiry;
    }

    [Fact]
    public async Task Who_has_not_seen_the_latest_state_changes_nothing()
    {
        var inquiry = await app.Submitted();
        await app.Assign(inquiry, Guid.CreateVersion7());

        (await app.Send(new CloseInquiry(CloseReason.Spam) { Id = inquiry.Id, ExpectedVersion = inquiry.Version })).ShouldFailWith("stale-version");

        (await app.Get(inquiry.Id)).Status.ShouldBe(InquiryStatus.Open);
    }

    [Fact]
    public async Task Of_two_who_change_it_at_once_one_is_told_so()
    {
        var inquiry = await app.Submitted();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(number =>
            app.Send(new NoteInquiry($"Note {number}.") { Id = inquiry.Id, ExpectedVersion = inquiry.Version })));

        outcomes.Count(outcome => outcome.IsSuccess).ShouldBe(1);
        foreach (var outcome in outcomes.Where(outcome => !outcome.IsSuccess))
        {
            outcome.ShouldFailWith("stale-version");
        }

        (await app.Send(new ListHistory { Id = inquiry.Id })).ShouldSucceed().Items.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_closed_inquiry_stays_closed()
    {
        var closed = await app.Close(await app.Submitted());

        (await app.Send(new AnswerInquiry("Too late.") { Id = closed.Id, ExpectedVersion = closed.Version })).ShouldFailWith("inquiries.already-closed");
        (await app.Send(new NoteInquiry("A note.") { Id = closed.Id, ExpectedVersion = closed.Version })).ShouldSucceed().Status.ShouldBe(InquiryStatus.Closed);
    }

    [Fact]
    public async Task What_does_not_exist_is_not_found()
    {
        var id = Guid.CreateVersion7();

        (await app.Send(new GetInquiry(id))).ShouldFailWith("inquiries.inquiry-not-found");
        (await app.Send(new ListHistory { Id = id })).ShouldFailWith("inquiries.inquiry-not-found");
        (await app.Send(new ListRepeats { Id = id })).ShouldFailWith("inquiries.inquiry-not-found");
        (await app.Send(new NoteInquiry("A note.") { Id = id, ExpectedVersion = 1 })).ShouldFailWith("inquiries.inquiry-not-found");
    }

    [Fact]
    public async Task Refuses_what_is_not_acceptable()
    {
        (await app.Send(new AnswerInquiry(""))).ShouldRefuse("text");
        (await app.Send(new AnswerInquiry(new string('x', Inquiry.MaxTextLength + 1)))).ShouldRefuse("text");
        (await app.Send(new NoteInquiry("\u0007"))).ShouldRefuse("text");
        (await app.Send(new CloseInquiry((CloseReason)99))).ShouldRefuse("reason");
        (await app.Send(new AssignInquiry(Guid.Empty))).ShouldRefuse("assignee");
        (await app.Send(new GetInquiry(Guid.Empty))).ShouldRefuse("id");
    }

    [Fact]
    public async Task Visitors_and_others_may_not()
    {
        (await app.Send(new ListInquiries(), Caller.Anonymous)).ShouldFailWith("sign-in-required");
        (await app.Send(new ListRefusals(), Caller.Anonymous)).ShouldFailWith("sign-in-required");
        (await app.Send(new GetInquiry(Guid.CreateVersion7()), Grace)).ShouldFailWith("permission-required");
        (await app.Send(new AnswerInquiry("They do."), Grace)).ShouldFailWith("permission-required");
    }
}
