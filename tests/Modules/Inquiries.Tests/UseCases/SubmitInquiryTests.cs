using Microsoft.EntityFrameworkCore;
using Monolith.Inquiries.Application;
using Monolith.Inquiries.Domain;
using Monolith.Platform.Application;
using Monolith.Testing;

namespace Monolith.Inquiries.Tests.UseCases;

public sealed class SubmitInquiryTests(InquiriesApp app) : IClassFixture<InquiriesApp>
{
    [Fact]
    public async Task Becomes_an_inquiry_that_staff_reads()
    {
        var service = await app.Offer();
        var question = app.QuestionAbout(service);

        var receipt = (await app.Submit(question)).ShouldSucceed();

        var inquiry = await app.Get(receipt.Reference);
        inquiry.ShouldBe(new InquiryDetails
        {
            Id = receipt.Reference,
            Version = 1,
            Status = InquiryStatus.Open,
            ServiceId = service.Id,
            ServiceName = "Website launch",
            SenderName = question.Name,
            SenderEmail = question.Email,
            Message = question.Message,
            Assignee = null,
            CloseReason = null,
            SubmittedAt = inquiry.SubmittedAt,
            ChangedAt = inquiry.SubmittedAt,
        });
        (await app.Send(new ListHistory { Id = receipt.Reference })).ShouldSucceed().Items.ShouldHaveSingleItem()
            .ShouldBe(new HistoryItem { Version = 1, Kind = InquiryEventKind.Submitted, At = inquiry.SubmittedAt, By = "", Text = question.Message });
    }

    [Fact]
    public async Task Is_refused_for_a_service_that_is_not_on_offer_and_staff_sees_it()
    {
        var archived = await app.Offer();
        await app.Write(db => db.OfferedServices.Single(s => s.Id == archived.Id).Withdraw(2));
        var question = app.QuestionAbout(archived);

        (await app.Submit(question)).ShouldFailWith("inquiries.service-not-offered");
        (await app.Submit(question with { Service = "nobody-knows-this" })).ShouldFailWith("inquiries.service-not-offered");

        (await app.RefusalsFrom(question.Address)).Select(refusal => refusal.Reason).ShouldBe([RefusalReason.ServiceNotOffered, RefusalReason.ServiceNotOffered]);
        (await app.Send(new ListInquiries { Service = archived.Id })).ShouldSucceed().Items.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "service")]
    [InlineData("No Slug", "service")]
    [InlineData("", "name")]
    [InlineData("Ada\nLovelace", "name")]
    [InlineData("", "email")]
    [InlineData("no address", "email")]
    [InlineData("123456789", "message")]
    [InlineData("     a     ", "message")]
    [InlineData("A message with \u0000 in it", "message")]
    [InlineData("", "form")]
    [InlineData("not base64url!", "form")]
    [InlineData("not base64url!", "proof")]
    public async Task Refuses_what_is_not_acceptable(string value, string field)
    {
        var question = SubmitInquiry.Example;
        question = field switch
        {
            "service" => question with { Service = value },
            "name" => question with { Name = value },
            "email" => question with { Email = value },
            "message" => question with { Message = value },
            "form" => question with { Form = value },
            _ => question with { Proof = value },
        };

        (await app.Submit(question)).ShouldRefuse(field);
    }

    [Fact]
    public async Task Takes_a_message_of_ten_and_of_four_thousand_characters_and_no_other()
    {
        var service = await app.Offer();
        (await app.Submit(app.QuestionAbout(service) with { Message = "1234567890" })).ShouldSucceed();
        (await app.Submit(app.QuestionAbout(service) with { Message = new string('x', 4_000) })).ShouldSucceed();
        (await app.Submit(app.QuestionAbout(service) with { Message = new string('x', 4_001) })).ShouldRefuse("message");
    }

    [Fact]
    public async Task Says_the_same_to_who_says_the_same_again_and_puts_it_to_the_first()
    {
        var service = await app.Offer();
        var question = app.QuestionAbout(service);
        var first = (await app.Submit(question)).ShouldSucceed();

        var again = (await app.Submit(question with { Form = app.NewForm(), Message = question.Message.ToUpperInvariant() })).ShouldSucceed();
        var twice = (await app.Submit(question)).ShouldSucceed();

        again.ShouldBe(first);
        twice.ShouldBe(first);
        (await app.Send(new ListInquiries { Service = service.Id })).ShouldSucceed().Items.ShouldHaveSingleItem();
        (await app.Send(new ListRepeats { Id = first.Reference })).ShouldSucceed().Items.Select(repeat => repeat.Message)
            .ShouldBe([question.Message, question.Message.ToUpperInvariant()]);
        (await app.Get(first.Reference)).Version.ShouldBe(1);
    }

    [Fact]
    public async Task Takes_for_something_new_what_another_asks_what_is_about_another_service_what_was_closed_and_what_is_long_ago()
    {
        var service = await app.Offer();
        var question = app.QuestionAbout(service);
        var first = (await app.Submit(question)).ShouldSucceed();
        SubmitInquiry Again() => question with { Form = app.NewForm() };

        var another = (await app.Submit(Again() with { Email = $"{People.NewName()}@example.com" })).ShouldSucceed();
        var elsewhere = (await app.Submit(Again() with { Service = (await app.Offer()).Slug.ShouldNotBeNull(), Address = InquiriesApp.NewAddress() })).ShouldSucceed();
        app.Clock.Advance(app.Options.RepeatWindow);
        var later = (await app.Submit(Again())).ShouldSucceed();
        await app.Close(await app.Get(later.Reference));
        var afterwards = (await app.Submit(Again())).ShouldSucceed();

        new[] { first, another, elsewhere, later, afterwards }.Distinct().Count().ShouldBe(5);
    }

    [Fact]
    public async Task Finds_the_same_by_the_address_whatever_its_case()
    {
        var question = app.QuestionAbout(await app.Offer());
        var first = (await app.Submit(question)).ShouldSucceed();

        (await app.Submit(question with { Form = app.NewForm(), Email = question.Email.ToUpperInvariant() })).ShouldSucceed().ShouldBe(first);
    }

    [Fact]
    public async Task Keeps_of_addresses_no_more_than_keyed_hashes_and_the_network()
    {
        var question = app.QuestionAbout(await app.Offer());
        (await app.Submit(question)).ShouldSucceed();

        var kept = await app.Read(db => db.Submissions.AsNoTracking().OrderByDescending(s => s.At).FirstAsync());

        kept.Network.ShouldBe(SenderNetwork.Of(question.Address).Network);
        kept.Network.ShouldNotContain(question.Address.ShouldNotBeNull().ToString());
        kept.Sender.Length.ShouldBe(Submission.HashLength);
        kept.Address.ShouldNotBe(kept.Sender);
    }

    [Fact]
    public async Task Only_one_of_two_who_use_a_form_at_once_becomes_an_inquiry()
    {
        var service = await app.Offer();
        var question = app.QuestionAbout(service);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(number =>
            app.Submit(question with { Email = $"{number}.{question.Email}", Address = InquiriesApp.NewAddress() })));

        outcomes.Count(outcome => outcome.IsSuccess).ShouldBe(1);
        outcomes.Select(outcome => outcome.Error?.Code).OfType<string>().ShouldAllBe(code => code == "inquiries.form-not-accepted");
        (await app.Send(new ListInquiries { Service = service.Id })).ShouldSucceed().Items.ShouldHaveSingleItem();
    }
}
