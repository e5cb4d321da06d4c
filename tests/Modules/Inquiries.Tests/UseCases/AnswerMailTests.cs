using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Inquiries.Application;
using Monolith.Inquiries.Contracts;
using Monolith.Platform.Application;
using Monolith.Testing;

namespace Monolith.Inquiries.Tests.UseCases;

public sealed class AnswerMailTests(InquiriesApp app) : IClassFixture<InquiriesApp>
{
    [Fact]
    public async Task The_visitor_gets_each_answer_by_mail_with_the_question()
    {
        var inquiry = await app.Submitted();

        var answered = await app.Answer(inquiry, "They do.\nWe edit them.");
        var first = await app.Mail.Next(inquiry.SenderEmail);
        await app.Answer(answered, "And one thing more.");
        var second = await app.Mail.Next(inquiry.SenderEmail);

        first.Subject.ShouldBe($"Your question about {inquiry.ServiceName}");
        first.Text.ShouldContain("They do.\nWe edit them.");
        first.Text.ShouldContain($"> {inquiry.Message}");
        second.Text.ShouldContain("And one thing more.");
    }

    [Fact]
    public async Task A_mail_that_could_not_be_sent_is_sent_later_and_what_failed_names_no_address()
    {
        await using var failing = new InquiriesApp { KeepsData = true };
        var failures = 0;
        failing.Mail.Before = (message, _) => Interlocked.Increment(ref failures) == 1
            ? throw new InvalidOperationException($"{message.To.Value} is not known here.")
            : Task.CompletedTask;
        var inquiry = await failing.Submitted();

        await failing.Answer(inquiry);
        await failing.Mail.Next(inquiry.SenderEmail);

        failures.ShouldBe(2);
        await failing.DisposeAsync();
        var log = string.Concat(Directory.GetFiles(Path.Combine(failing.DataFolder, "logs")).Select(File.ReadAllText));
        log.ShouldContain("The answer could not be mailed");
        log.ShouldNotContain(inquiry.SenderEmail);
        Directory.Delete(failing.DataFolder, recursive: true);
    }

    [Fact]
    public async Task A_delivery_that_comes_again_sends_nothing_more()
    {
        var inquiry = await app.Submitted();
        var answered = await app.Answer(inquiry);
        await app.Mail.Next(inquiry.SenderEmail);
        var sent = await app.Read(async db =>
        {
            using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
            while (!await db.SentAnswers.AnyAsync(answer => answer.InquiryId == inquiry.Id))
            {
                await timer.WaitForNextTickAsync();
            }

            return true;
        });

        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<AnswerMailHandler>().Handle(
                new InquiryAnswered(inquiry.Id, inquiry.ServiceId),
                new EventContext(Guid.CreateVersion7(), inquiry.Id, answered.Version, 2, DateTimeOffset.UnixEpoch, "tests"),
                CancellationToken.None);
        }

        sent.ShouldBeTrue();
        app.Mail.IsEmpty(inquiry.SenderEmail).ShouldBeTrue();
    }
}
