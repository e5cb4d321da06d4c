using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Monolith.Inquiries.Application;
using Monolith.Inquiries.Domain;
using Monolith.Inquiries.Infrastructure;
using Monolith.Testing;

namespace Monolith.Inquiries.Tests.UseCases;

public sealed class SpamDefenceTests : IClassFixture<SpamDefenceTests.StrictApp>
{
    private readonly InquiriesApp app;

    public SpamDefenceTests(StrictApp strict) => app = strict.App;

    [Fact]
    public async Task Who_fills_in_the_trap_is_told_what_everybody_is_told_and_staff_sees_it()
    {
        var service = await app.Offer();
        var question = app.QuestionAbout(service) with { Website = "https://spam.example" };

        (await app.Submit(question)).ShouldSucceed().Reference.ShouldNotBe(Guid.Empty);

        (await app.Send(new ListInquiries { Service = service.Id })).ShouldSucceed().Items.ShouldBeEmpty();
        (await Reasons(question)).ShouldBe([RefusalReason.TrapFilled]);
    }

    [Fact]
    public async Task A_form_is_accepted_from_the_least_fill_time_on_until_its_end()
    {
        var service = await app.Offer();
        var question = app.QuestionAbout(service);
        var form = (await app.Send(new GetInquiryForm { Address = question.Address })).ShouldSucceed();
        question = question with { Form = form.Token };

        (await app.Submit(question)).ShouldFailWith("inquiries.form-not-accepted");
        app.Clock.Advance(app.Options.MinimumFillTime);
        (await app.Submit(question)).ShouldSucceed();

        var late = (await app.Send(new GetInquiryForm { Address = question.Address })).ShouldSucceed();
        app.Clock.Advance(app.Options.FormLifetime);
        (await app.Submit(app.QuestionAbout(service) with { Form = late.Token, Address = question.Address })).ShouldFailWith("inquiries.form-not-accepted");
        (await Reasons(question)).ShouldBe([RefusalReason.FormExpired, RefusalReason.FormTooFast]);
        late.ExpiresAt.ShouldBe(late.NotBefore - app.Options.MinimumFillTime + app.Options.FormLifetime);
    }

    [Fact]
    public async Task A_form_is_good_for_one_inquiry()
    {
        var service = await app.Offer();
        var question = app.QuestionAbout(service);
        (await app.Submit(question)).ShouldSucceed();

        (await app.Submit(question with { Message = "Something else altogether: who answers the telephone?" })).ShouldFailWith("inquiries.form-not-accepted");

        (await Reasons(question)).ShouldBe([RefusalReason.FormUsed]);
    }

    [Theory]
    [InlineData("AAAA")]
    [InlineData("A")]
    [InlineData("CfDJ8NyTK5ZbGkVKk1nAx0yTbWSuXl9aQvOE6cTPPPyM")]
    public async Task A_form_that_was_made_up_is_not_accepted(string token)
    {
        var question = app.QuestionAbout(await app.Offer()) with { Form = token };

        (await app.Submit(question)).ShouldFailWith("inquiries.form-not-accepted");

        (await Reasons(question)).ShouldBe([RefusalReason.FormForged]);
    }

    [Fact]
    public async Task A_busy_address_is_asked_for_a_proof_of_work_and_let_through_with_it()
    {
        var service = await app.Offer();
        var address = InquiriesApp.NewAddress();
        for (var number = 0; number < app.Options.ProofPerAddress; number++)
        {
            (await app.Send(new GetInquiryForm { Address = address })).ShouldSucceed().Difficulty.ShouldBe(0);
            (await app.Submit(app.QuestionAbout(service) with { Address = address })).ShouldSucceed();
        }

        var question = app.QuestionAbout(service) with { Address = address };
        var without = (await app.Submit(question)).ShouldFailWith("inquiries.proof-required");
        (await app.Submit(question with { Proof = Wrong(question.Form) })).ShouldFailWith("inquiries.proof-required");
        var difficulty = (int)without.Parameters["difficulty"];
        (await app.Submit(question with { Proof = InquiriesApp.Prove(question.Form, difficulty) })).ShouldSucceed();

        (await app.Send(new GetInquiryForm { Address = address })).ShouldSucceed().Difficulty.ShouldBe(difficulty);
        (await Reasons(question)).ShouldBe([RefusalReason.ProofWrong, RefusalReason.ProofMissing]);
        app.Clock.Advance(app.Options.Window);
        (await app.Send(new GetInquiryForm { Address = address })).ShouldSucceed().Difficulty.ShouldBe(0);
    }

    [Fact]
    public async Task A_busy_network_is_asked_for_a_proof_of_work_whichever_of_its_addresses_asks()
    {
        var service = await app.Offer();
        var network = InquiriesApp.NewAddress().GetAddressBytes();
        IPAddress At(int number) => new([network[0], network[1], network[2], (byte)number]);
        for (var number = 0; number < app.Options.ProofPerNetwork; number++)
        {
            (await app.Submit(app.QuestionAbout(service) with { Address = At(number) })).ShouldSucceed();
        }

        (await app.Submit(app.QuestionAbout(service) with { Address = At(200) })).ShouldFailWith("inquiries.proof-required");
        (await app.Submit(app.QuestionAbout(service))).ShouldSucceed();
    }

    [Fact]
    public async Task An_address_brings_so_many_in_a_while_and_then_no_more_with_any_proof()
    {
        var service = await app.Offer();
        var address = InquiriesApp.NewAddress();
        for (var number = 0; number < app.Options.MaxPerAddress; number++)
        {
            (await app.Submit(Proven(app.QuestionAbout(service) with { Address = address }))).ShouldSucceed();
        }

        var refused = (await app.Submit(Proven(app.QuestionAbout(service) with { Address = address }))).ShouldFailWith("inquiries.too-many");

        refused.RetryAfter.ShouldBe(app.Options.Window);
        (await app.RefusalsFrom(address))[0].Reason.ShouldBe(RefusalReason.AddressExhausted);
        app.Clock.Advance(app.Options.Window);
        (await app.Submit(app.QuestionAbout(service) with { Address = address })).ShouldSucceed();
    }

    [Fact]
    public async Task The_subscriber_of_an_ipv6_line_is_one_whatever_address_of_it_asks()
    {
        var service = await app.Offer();
        for (var number = 1; number <= app.Options.MaxPerAddress; number++)
        {
            (await app.Submit(Proven(app.QuestionAbout(service) with { Address = IPAddress.Parse($"2001:db8:77:1::{number}") }))).ShouldSucceed();
        }

        (await app.Submit(Proven(app.QuestionAbout(service) with { Address = IPAddress.Parse("2001:db8:77:1::ffff") }))).ShouldFailWith("inquiries.too-many");
        (await app.Submit(Proven(app.QuestionAbout(service) with { Address = IPAddress.Parse("2001:db8:77:2::1") }))).ShouldSucceed();
    }

    [Fact]
    public async Task A_network_brings_so_many_in_a_while_and_then_no_more()
    {
        var service = await app.Offer();
        var network = InquiriesApp.NewAddress().GetAddressBytes();
        SubmitInquiry From(int number) => Proven(app.QuestionAbout(service) with { Address = new IPAddress([network[0], network[1], network[2], (byte)number]) });
        for (var number = 0; number < app.Options.MaxPerNetwork; number++)
        {
            (await app.Submit(From(number))).ShouldSucceed();
        }

        var question = From(200);
        (await app.Submit(question)).ShouldFailWith("inquiries.too-many");

        (await Reasons(question))[0].ShouldBe(RefusalReason.NetworkExhausted);
    }

    [Fact]
    public async Task So_many_come_in_the_name_of_one_sender_and_then_no_more()
    {
        var service = await app.Offer();
        var email = $"{People.NewName()}@example.com";
        for (var number = 0; number < app.Options.MaxPerSender; number++)
        {
            (await app.Submit(app.QuestionAbout(service) with { Email = email, Message = $"Question {number}: {People.NewName()} or {People.NewName()}?" })).ShouldSucceed();
        }

        var question = app.QuestionAbout(service) with { Email = email };
        (await app.Submit(question)).ShouldFailWith("inquiries.too-many");

        (await Reasons(question)).ShouldBe([RefusalReason.SenderExhausted]);
    }

    [Fact]
    public async Task A_flood_is_counted_rather_than_listed()
    {
        var question = SubmitInquiry.Example with { Form = "AAAA", Address = InquiriesApp.NewAddress() };
        for (var number = 0; number < Refusals.MaxListed + 5; number++)
        {
            (await app.Submit(question)).ShouldFailWith("inquiries.form-not-accepted");
        }

        var network = SenderNetwork.Of(question.Address).Network;
        var listed = await app.Read(db => db.Submissions.Where(s => s.Network == network).Select(s => s.Times).ToListAsync());
        listed.Count.ShouldBe(Refusals.MaxListed);
        listed.Sum().ShouldBe(Refusals.MaxListed + 5);
    }

    [Fact]
    public async Task What_is_past_is_deleted_and_what_is_not_stays()
    {
        var question = SubmitInquiry.Example with { Form = "AAAA", Address = InquiriesApp.NewAddress() };
        var kept = app.QuestionAbout(await app.Offer());
        (await app.Submit(question)).ShouldFailWith("inquiries.form-not-accepted");
        app.Clock.Advance(app.Options.Retention);
        var inquiry = (await app.Submit(kept with { Form = app.NewForm(), Website = "spam" })).ShouldSucceed();

        await app.Services.GetServices<IHostedService>().OfType<SubmissionsPurge>().Single().DeletePast(CancellationToken.None);

        (await app.RefusalsFrom(question.Address)).ShouldBeEmpty();
        (await app.RefusalsFrom(kept.Address)).ShouldHaveSingleItem();
        inquiry.Reference.ShouldNotBe(Guid.Empty);
    }

    private static string Wrong(string token)
    {
        var number = 0;
        while (ProofOfWork.Holds(token, $"x{number}", 1))
        {
            number++;
        }

        return $"x{number}";
    }

    private SubmitInquiry Proven(SubmitInquiry question) => question with { Proof = InquiriesApp.Prove(question.Form, app.Options.ProofDifficulty) };

    private async Task<IReadOnlyList<RefusalReason>> Reasons(SubmitInquiry question) =>
        [.. (await app.RefusalsFrom(question.Address)).Select(refusal => refusal.Reason)];

    /// <summary>Limits that a test reaches soon, and proofs that it finds soon.</summary>
    public sealed class StrictApp : IAsyncLifetime
    {
        public InquiriesApp App { get; } = new()
        {
            Settings = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Inquiries:MinimumFillTime"] = "00:00:03",
                ["Inquiries:MaxPerAddress"] = "5",
                ["Inquiries:MaxPerNetwork"] = "8",
                ["Inquiries:MaxPerSender"] = "3",
                ["Inquiries:ProofPerAddress"] = "2",
                ["Inquiries:ProofPerNetwork"] = "4",
                ["Inquiries:ProofDifficulty"] = "8",
            },
        };

        public Task InitializeAsync() => Task.CompletedTask;

        public Task DisposeAsync() => App.DisposeAsync().AsTask();
    }
}
