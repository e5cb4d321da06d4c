using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Catalog.Contracts;
using Monolith.Inquiries.Application;
using Monolith.Inquiries.Contracts;
using Monolith.Inquiries.Infrastructure;
using Monolith.Platform.Application;
using Monolith.Testing;

namespace Monolith.Inquiries.Tests.Events;

/// <summary>The module alone: the catalogue is simulated, and hours of attempts pass on a virtual clock.</summary>
public sealed class AnswerMailRetriesTests
{
    private const string Address = "ada@example.com";

    private readonly Mailbox mail = new();
    private int attempts;

    [Fact]
    public async Task A_mail_that_fails_is_tried_again_with_growing_pauses()
    {
        FailFor(3);
        await using var module = await Start();
        var answer = await Question(module);
        var begun = module.Clock.GetUtcNow();

        var outcome = await module.Send(answer).UntilQuiet();

        outcome.ShouldHavePublished<InquiryAnswered>().Count.ShouldBe(1);
        outcome.Tree.ToString().ShouldContain("inquiries.answer-mail: completed, 4 attempt(s)");
        (module.Clock.GetUtcNow() - begun).ShouldBeInRange(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(8));
        mail.IsEmpty(Address).ShouldBeFalse();
    }

    [Fact]
    public async Task A_mail_that_never_arrives_is_given_up_and_the_test_says_what_was_tried()
    {
        FailFor(int.MaxValue);
        await using var module = await Start();
        var answer = await Question(module);

        var failed = await Should.ThrowAsync<InvalidOperationException>(() => module.Send(answer).UntilQuiet());

        failed.Message.ShouldContain("AnswerInquiry");
        failed.Message.ShouldContain("inquiries.inquiry-answered.v1");
        failed.Message.ShouldContain("inquiries.answer-mail: dead, 12 attempt(s)");
        failed.Message.ShouldContain("attempt 12: InvalidOperationException: The answer could not be mailed");
        mail.IsEmpty(Address).ShouldBeTrue();
    }

    private void FailFor(int times) =>
        mail.Before = (_, _) => Interlocked.Increment(ref attempts) <= times ? throw new TimeoutException("too slow") : Task.CompletedTask;

    private Task<ModuleHost> Start() => ModuleHost.For<InquiriesInfrastructure>(services => services.AddSingleton<IEmailSender>(mail));

    /// <summary>The answer to a question about a service that the catalogue is said to offer.</summary>
    private static async Task<AnswerInquiry> Question(ModuleHost module)
    {
        var service = Guid.CreateVersion7();
        await module.Publish(new ServicePublished(service, "website-launch", "Website launch"), service, version: 1).UntilQuiet();
        var form = module.Services.GetRequiredService<IFormTokens>().Write(new FormToken(Guid.CreateVersion7(), module.Clock.GetUtcNow().AddMinutes(-1)));
        var question = new SubmitInquiry("website-launch", "Ada Lovelace", Address, "Do the four weeks include the texts?", form) { Address = IPAddress.Parse("10.1.2.3") };
        var receipt = (await module.Send(question, Caller.Anonymous)).ShouldSucceed();
        var inquiry = (await module.Send(new GetInquiry(receipt.Reference))).ShouldSucceed();
        return new("They do.") { Id = inquiry.Id, ExpectedVersion = inquiry.Version };
    }
}
