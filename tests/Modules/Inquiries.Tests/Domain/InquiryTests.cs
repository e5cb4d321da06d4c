using Monolith.Inquiries.Domain;
using Monolith.Platform.Domain;

namespace Monolith.Inquiries.Tests.Domain;

public sealed class InquiryTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 14, 16, 0, 0, TimeSpan.Zero);
    private static readonly Guid Service = new("01981f2e-7c1b-7d7e-9a41-3f0c5b8e2a10");
    private static readonly Guid Somebody = new("01981f2f-0b1c-7d2e-8f3a-4b5c6d7e8f90");

    [Fact]
    public void Every_change_is_one_step_and_the_steps_amount_to_the_inquiry()
    {
        var inquiry = Submitted();
        Do(inquiry, i => i.Assign(Somebody, Now.AddMinutes(1), "staff"));
        Do(inquiry, i => i.Note("A note.", Now.AddMinutes(2), "staff"));
        Do(inquiry, i => i.Answer("An answer.", Now.AddMinutes(3), "staff"));
        Do(inquiry, i => i.Assign(null, Now.AddMinutes(4), "staff"));
        Do(inquiry, i => i.Close(CloseReason.Resolved, Now.AddMinutes(5), "staff"));

        var rebuilt = Inquiry.Rebuild(inquiry.History);

        inquiry.Version.ShouldBe(6);
        inquiry.History.Select(entry => entry.Version).ShouldBe([1, 2, 3, 4, 5, 6]);
        inquiry.Status.ShouldBe(InquiryStatus.Closed);
        rebuilt.ShouldBeEquivalentTo(inquiry);
    }

    [Fact]
    public void A_history_with_a_gap_amounts_to_nothing()
    {
        var inquiry = Submitted();
        Do(inquiry, i => i.Note("A note.", Now, "staff"));
        Do(inquiry, i => i.Note("Another.", Now, "staff"));

        Should.Throw<InvalidOperationException>(() => Inquiry.Rebuild([inquiry.History[0], inquiry.History[2]]));
        Should.Throw<InvalidOperationException>(() => Inquiry.Rebuild([inquiry.History[0], .. Submitted().History]));
    }

    [Fact]
    public void Two_changes_between_saves_are_refused_for_they_would_be_one_step()
    {
        var inquiry = Submitted();
        inquiry.Note("A note.", Now, "staff");

        Should.Throw<InvalidOperationException>(() => inquiry.Note("Another.", Now, "staff"));
    }

    [Fact]
    public void A_closed_inquiry_is_neither_assigned_nor_answered_nor_closed_but_notes_are_taken()
    {
        var inquiry = Submitted();
        Do(inquiry, i => i.Close(CloseReason.Spam, Now, "staff"));

        inquiry.Assign(Somebody, Now, "staff").Error?.Type.ShouldBe(InquiryErrors.AlreadyClosed);
        inquiry.Answer("An answer.", Now, "staff").Error?.Type.ShouldBe(InquiryErrors.AlreadyClosed);
        inquiry.Close(CloseReason.Resolved, Now, "staff").Error?.Type.ShouldBe(InquiryErrors.AlreadyClosed);
        inquiry.Version.ShouldBe(2);
        Do(inquiry, i => i.Note("A note.", Now, "staff"));
        inquiry.Version.ShouldBe(3);
    }

    [Fact]
    public void Assigning_whom_it_is_assigned_to_is_no_change()
    {
        var inquiry = Submitted();

        inquiry.Assign(null, Now, "staff").IsSuccess.ShouldBeTrue();

        inquiry.Version.ShouldBe(1);
    }

    [Fact]
    public void What_people_write_is_not_in_the_data_of_the_history()
    {
        var inquiry = Submitted();
        Do(inquiry, i => i.Note("A note of Ada's.", Now, "staff"));
        Do(inquiry, i => i.Answer("An answer to Ada.", Now, "staff"));

        inquiry.History.ShouldAllBe(entry => !entry.Data.Contains("Ada", StringComparison.OrdinalIgnoreCase));
        inquiry.History.Select(entry => entry.Text).ShouldBe(["What does it cost Ada?", "A note of Ada's.", "An answer to Ada."]);
    }

    /// <summary>Samples of what lies in databases; add to them, and never change one.</summary>
    [Theory]
    [InlineData(InquiryEventKind.Submitted, 1, """{"serviceId":"01981f2e-7c1b-7d7e-9a41-3f0c5b8e2a10","serviceName":"Website launch"}""")]
    [InlineData(InquiryEventKind.Assigned, 1, """{"assignee":"01981f2f-0b1c-7d2e-8f3a-4b5c6d7e8f90"}""")]
    [InlineData(InquiryEventKind.Assigned, 1, """{"assignee":null}""")]
    [InlineData(InquiryEventKind.Noted, 1, "{}")]
    [InlineData(InquiryEventKind.Answered, 1, "{}")]
    [InlineData(InquiryEventKind.Closed, 1, """{"reason":"Spam"}""")]
    public void Every_event_ever_stored_stays_readable(InquiryEventKind kind, int version, string data) =>
        StoredEvent.Of(new StoredEvent(kind, version, data).Read()).ShouldBe(new StoredEvent(kind, version, data));

    [Fact]
    public void An_event_of_an_unknown_form_is_a_fault() =>
        Should.Throw<InvalidOperationException>(() => new StoredEvent(InquiryEventKind.Noted, 2, "{}").Read());

    private static Inquiry Submitted()
    {
        var inquiry = Inquiry.Submit(Service, "Website launch", new Sender("Ada", EmailAddress.From("ada@example.com")), "What does it cost Ada?", Now);
        inquiry.ClearDomainEvents();
        return inquiry;
    }

    private static void Do(Inquiry inquiry, Func<Inquiry, Result> change)
    {
        change(inquiry).IsSuccess.ShouldBeTrue();
        inquiry.ClearDomainEvents();
    }
}
