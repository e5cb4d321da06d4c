using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Monolith.Inquiries.Application;
using Monolith.Inquiries.Domain;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using Monolith.Platform.Infrastructure;
using Monolith.Testing;

namespace Monolith.Inquiries.Tests.Privacy;

public sealed class ErasureTests(InquiriesApp app) : IClassFixture<InquiriesApp>
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Who_is_found_by_address_is_erased_and_every_module_hands_in_a_receipt()
    {
        var inquiry = await app.Submitted();
        using var operators = await app.SignedIn(PrivacyPermissions.Read, PrivacyPermissions.Erase);
        using var found = await operators.Send(HttpMethod.Post, "/api/v1/operations/privacy/subjects/find", new { email = inquiry.SenderEmail.ToUpperInvariant() });
        var subject = (await found.ShouldBe(HttpStatusCode.OK)).GetProperty("id").GetGuid();

        using var erased = await operators.Send(HttpMethod.Post, $"/api/v1/operations/privacy/subjects/{subject}/erase");
        (await erased.ShouldBe(HttpStatusCode.OK)).GetProperty("receipts").EnumerateArray().ShouldNotBeEmpty();

        await Until(async () => (await app.Send(new GetSubject(subject))).ShouldSucceed().Receipts.All(receipt => receipt.Status is ReceiptStatus.Done));
        var after = await app.Get(inquiry.Id);
        (after.SenderName, after.SenderEmail, after.Message).ShouldBe((PersonalText.Erased, PersonalText.Erased, PersonalText.Erased));
        (after.Status, after.CloseReason).ShouldBe((InquiryStatus.Closed, CloseReason.Erased));
        (await app.Send(new ListHistory { Id = inquiry.Id })).ShouldSucceed().Items[0].Text.ShouldBe(PersonalText.Erased);
        (await app.Read(db => db.Submissions.CountAsync(s => s.InquiryId == inquiry.Id))).ShouldBe(0);
        (await app.Send(new FindSubject(inquiry.SenderEmail))).ShouldFailWith("operations.subject-not-found");
    }

    [Fact]
    public async Task Erasing_again_changes_nothing()
    {
        var subject = await SubjectOf(await app.Submitted());

        var first = (await app.Send(new EraseSubject(subject))).ShouldSucceed();
        var second = (await app.Send(new EraseSubject(subject))).ShouldSucceed();

        second.ErasedAt.ShouldBe(first.ErasedAt);
        await using var scope = app.Services.CreateAsyncScope();
        var platform = scope.ServiceProvider.GetRequiredService<IPlatformDb>();
        (await platform.AuditLog.CountAsync(entry => entry.Subject == subject.ToString() && entry.Action == "operations.subject.erased")).ShouldBe(1);
    }

    [Fact]
    public async Task An_old_backup_of_the_data_is_unreadable_after_the_erasure()
    {
        var inquiry = await app.Submitted();
        var subject = await SubjectOf(inquiry);
        var backup = await app.Read(db => db.Inquiries.AsNoTracking().SingleAsync(i => i.Id == inquiry.Id));
        (await app.Send(new EraseSubject(subject))).ShouldSucceed();

        await app.Read(db => db.Inquiries.Where(i => i.Id == inquiry.Id).ExecuteUpdateAsync(set => set.SetProperty(i => i.SubjectId, backup.SubjectId)
            .SetProperty(i => i.SenderName, backup.SenderName).SetProperty(i => i.SenderEmail, backup.SenderEmail).SetProperty(i => i.Message, backup.Message)));

        PersonalText.IsSealed(backup.Message).ShouldBeTrue();
        var restored = await app.Get(inquiry.Id);
        (restored.SenderName, restored.SenderEmail, restored.Message).ShouldBe((PersonalText.Erased, PersonalText.Erased, PersonalText.Erased));
        await using var scope = app.Services.CreateAsyncScope();
        var left = await scope.ServiceProvider.GetRequiredService<KeysDbContext>().Subjects.AsNoTracking().SingleAsync(key => key.Id == subject);
        (left.Wrapped, left.WrappedWith).ShouldBe((null, null));
    }

    [Fact]
    public async Task Nothing_more_is_kept_about_who_was_erased()
    {
        var inquiry = await app.Submitted();
        (await app.Send(new EraseSubject(await SubjectOf(inquiry)))).ShouldSucceed();

        var stale = await app.Get(inquiry.Id);
        var noted = await app.Send(new NoteInquiry("Too late.") { Id = inquiry.Id, ExpectedVersion = stale.Version });

        noted.Error.ShouldNotBeNull().Code.ShouldBeOneOf("person-erased", "stale-version");
        (await app.Send(new ListHistory { Id = inquiry.Id })).ShouldSucceed().Items.ShouldNotContain(item => item.Kind == InquiryEventKind.Noted);
    }

    [Fact]
    public async Task Who_writes_again_after_an_erasure_is_somebody_new()
    {
        var service = await app.Offer();
        var question = app.QuestionAbout(service);
        var first = await app.Get((await app.Submit(question)).ShouldSucceed().Reference);
        var subject = await SubjectOf(first);
        (await app.Send(new EraseSubject(subject))).ShouldSucceed();
        await Until(async () => (await app.Send(new GetSubject(subject))).ShouldSucceed().Receipts.All(receipt => receipt.Status is ReceiptStatus.Done));

        var second = await app.Get((await app.Submit(question with { Form = app.NewForm() })).ShouldSucceed().Reference);

        second.SenderEmail.ShouldBe(question.Email);
        second.Id.ShouldNotBe(first.Id);
        (await SubjectOf(second)).ShouldNotBe(subject);
    }

    [Fact]
    public async Task An_erasure_by_one_instance_reaches_another_within_the_lifetime_of_its_keys()
    {
        await using var brief = new InquiriesApp { Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["PersonalData:KeyLifetime"] = "00:00:01" } };
        var inquiry = await brief.Submitted();
        var subject = (await brief.Read(db => db.Inquiries.AsNoTracking().SingleAsync(i => i.Id == inquiry.Id))).SubjectId.ShouldNotBeNull();
        var services = brief.Services;
        using var otherKeys = new SubjectKeys(
            services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<KeyEncryptionKeys>(),
            services.GetRequiredService<IOptions<PersonalDataOptions>>(), NullLogger<SubjectKeys>.Instance);
        var other = new Subjects(
            services.GetRequiredService<IServiceScopeFactory>(), otherKeys, services.GetRequiredService<BlindIndex>(),
            services.GetRequiredService<IOptions<PersonalDataOptions>>(), services.GetRequiredService<TimeProvider>());

        (await other.Erase(subject, CancellationToken.None)).ShouldNotBeNull();

        await Until(async () => (await brief.Get(inquiry.Id)).SenderName == PersonalText.Erased);
    }

    [Fact]
    public async Task Who_may_not_neither_finds_nor_erases_anybody()
    {
        (await app.Send(new FindSubject("ada@example.com"), Caller.Anonymous)).ShouldFailWith("sign-in-required");
        (await app.Send(new EraseSubject(Guid.CreateVersion7()), new Caller(CallerKind.User, "somebody"))).ShouldFailWith("permission-required");
        (await app.Send(new EraseSubject(Guid.CreateVersion7()))).ShouldFailWith("operations.subject-not-found");
        (await app.Send(new FindSubject("nobody@"))).ShouldRefuse("email");
    }

    private async Task<Guid> SubjectOf(InquiryDetails inquiry) => (await app.Send(new FindSubject(inquiry.SenderEmail))).ShouldSucceed().Id;

    private static async Task Until(Func<Task<bool>> condition)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await condition())
        {
            await timer.WaitForNextTickAsync(deadline.Token);
        }
    }
}
