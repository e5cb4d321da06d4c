using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Inquiries.Application;
using Monolith.Inquiries.Domain;
using Monolith.Inquiries.Infrastructure;
using Monolith.Platform.Application;
using Monolith.Platform.Infrastructure;
using Monolith.Testing;

namespace Monolith.Inquiries.Tests.Privacy;

public sealed class EncryptionTests(InquiriesApp app) : IClassFixture<InquiriesApp>
{
    private static readonly string[] Planted = ["Quisquilia", "Nebulosa", "constat", "Nihil", "marginalia", "quisquilia.nebulosa"];

    [Fact]
    public async Task Nothing_that_was_written_is_in_clear_in_files_or_dumps()
    {
        await using var used = new InquiriesApp { KeepsData = true };
        var question = used.QuestionAbout(await used.Offer()) with
        {
            Name = "Quisquilia Nebulosa",
            Email = "quisquilia.nebulosa@example.com",
            Message = "Quantum constat pagina quae omnia potest?",
        };
        var reference = (await used.Submit(question)).ShouldSucceed().Reference;
        (await used.Submit(question with { Message = question.Message + "!", Form = used.NewForm(), Address = InquiriesApp.NewAddress() })).ShouldSucceed().Reference.ShouldBe(reference);
        var inquiry = await used.Get(reference);
        var noted = (await used.Send(new NoteInquiry("Some marginalia.") { Id = reference, ExpectedVersion = inquiry.Version })).ShouldSucceed();
        await used.Answer(noted, "Nihil est quod omnia possit.");
        await used.Mail.Next(question.Email);

        var dump = await TestDatabase.Dump(used.DataFolder);
        await used.DisposeAsync();
        var files = Directory.GetFiles(used.DataFolder, "*", SearchOption.AllDirectories);
        files.Length.ShouldBeGreaterThan(3);
        foreach (var (name, text) in files.Select(file => (file, Encoding.UTF8.GetString(File.ReadAllBytes(file)))).Append(("dump", dump)))
        {
            foreach (var word in Planted)
            {
                text.Contains(word, StringComparison.OrdinalIgnoreCase).ShouldBeFalse(name);
                text.Contains(Convert.ToHexString(Encoding.UTF8.GetBytes(word)), StringComparison.OrdinalIgnoreCase).ShouldBeFalse(name);
            }
        }

        Directory.Delete(used.DataFolder, recursive: true);
        await TestDatabase.Drop(used.DataFolder);
    }

    [Fact]
    public async Task Staff_reads_what_was_written()
    {
        var question = app.QuestionAbout(await app.Offer());
        var reference = (await app.Submit(question)).ShouldSucceed().Reference;

        var inquiry = await app.Get(reference);
        (inquiry.SenderName, inquiry.SenderEmail, inquiry.Message).ShouldBe((question.Name, question.Email, question.Message));
        (await app.Send(new ListInquiries { Limit = 100 })).ShouldSucceed().Items.Single(item => item.Id == reference).SenderName.ShouldBe(question.Name);
        (await app.Send(new ListHistory { Id = reference })).ShouldSucceed().Items.ShouldHaveSingleItem().Text.ShouldBe(question.Message);
    }

    [Fact]
    public async Task A_page_of_many_people_takes_one_look_up_for_their_keys()
    {
        await using var listening = new ListeningApp
        {
            Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["PersonalData:KeyLifetime"] = "00:00:00.001", ["PersonalData:Encrypt"] = "true" },
        };
        var service = new OfferedService(Guid.CreateVersion7());
        service.Offer(People.NewName(), "Website launch", 1);
        await using (var scope = listening.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<InquiriesDbContext>();
            db.OfferedServices.Add(service);
            await db.SaveChangesAsync();
        }

        for (var number = 0; number < 5; number++)
        {
            var form = listening.Services.GetRequiredService<IFormTokens>().Write(new FormToken(Guid.CreateVersion7(), TimeProvider.System.GetUtcNow()));
            var question = new SubmitInquiry(service.Slug.ShouldNotBeNull(), "Ada Lovelace", $"{People.NewName()}@example.com", "Do the four weeks include the texts?", form);
            (await listening.Send(question with { Address = InquiriesApp.NewAddress() }, Caller.Anonymous)).ShouldSucceed();
        }

        var commands = await listening.CommandsOf(async () =>
            (await listening.Send(new ListInquiries { Service = service.Id })).ShouldSucceed().Items.Select(item => item.SenderName).ShouldBe(Enumerable.Repeat("Ada Lovelace", 5)));

        commands.Count(command => command.Text.Contains("wrapped", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_ciphertext_of_somebody_else_is_refused()
    {
        var (one, other) = (await app.Submitted(), await app.Submitted());
        var name = await app.Read(db => db.Inquiries.Where(i => i.Id == other.Id).Select(i => i.SenderName).SingleAsync());

        await app.Read(db => db.Inquiries.Where(i => i.Id == one.Id).ExecuteUpdateAsync(set => set.SetProperty(i => i.SenderName, name)));

        await Should.ThrowAsync<CryptographicException>(() => app.Get(one.Id));
        (await app.Get(other.Id)).ShouldBe(other);
        await app.Read(db => db.Inquiries.Where(i => i.Id == one.Id).ExecuteDeleteAsync());
    }

    [Fact]
    public async Task A_ciphertext_of_another_column_is_refused()
    {
        var inquiry = await app.Submitted();
        await app.Read(db => db.Inquiries.Where(i => i.Id == inquiry.Id).ExecuteUpdateAsync(set => set.SetProperty(i => i.SenderName, i => i.Message)));

        await Should.ThrowAsync<CryptographicException>(() => app.Get(inquiry.Id));
        await app.Read(db => db.Inquiries.Where(i => i.Id == inquiry.Id).ExecuteDeleteAsync());
    }

    [Fact]
    public async Task A_changed_ciphertext_is_refused()
    {
        var inquiry = await app.Submitted();
        var message = await app.Read(db => db.Inquiries.Where(i => i.Id == inquiry.Id).Select(i => i.Message).SingleAsync());
        var changed = message[..^6] + (message[^6] == 'A' ? 'B' : 'A') + message[^5..];
        await app.Read(db => db.Inquiries.Where(i => i.Id == inquiry.Id).ExecuteUpdateAsync(set => set.SetProperty(i => i.Message, changed)));

        await Should.ThrowAsync<CryptographicException>(() => app.Get(inquiry.Id));
        await app.Read(db => db.Inquiries.Where(i => i.Id == inquiry.Id).ExecuteDeleteAsync());
    }

    [Fact]
    public async Task What_an_older_version_wrote_is_read_in_clear_and_encrypted_in_the_background()
    {
        await using var older = new InquiriesApp();
        var inquiry = await older.Submitted();
        var noted = (await older.Send(new NoteInquiry("An old note.") { Id = inquiry.Id, ExpectedVersion = 1 })).ShouldSucceed();
        await PutInClear(older, inquiry, "An old note.");

        var plain = await older.Get(inquiry.Id);
        (await older.Send(new EraseSubject(Guid.CreateVersion7()))).ShouldFailWith("operations.encryption-unfinished");
        await older.Services.GetRequiredService<SealingWorker>().SealAll(CancellationToken.None);

        plain.ShouldBe(noted);
        (await older.Get(inquiry.Id)).ShouldBe(noted);
        (await older.Send(new ListHistory { Id = inquiry.Id })).ShouldSucceed().Items.Select(item => item.Text).ShouldBe([inquiry.Message, "An old note."]);
        var stored = await older.Read(db => db.Inquiries.AsNoTracking().SingleAsync());
        var steps = await older.Read(db => db.History.AsNoTracking().ToListAsync());
        ((string?[])[stored.SenderName, stored.SenderEmail, stored.Message, .. steps.Select(step => step.Text)]).ShouldAllBe(text => PersonalText.IsSealed(text));
        (await older.Send(new EraseSubject(stored.SubjectId.ShouldNotBeNull()))).ShouldSucceed();
    }

    /// <summary>The rows as a version without encryption would have left them.</summary>
    private static async Task PutInClear(InquiriesApp app, InquiryDetails inquiry, string note)
    {
        await app.Read(db => db.Inquiries.ExecuteUpdateAsync(set => set.SetProperty(i => i.SubjectId, (Guid?)null)
            .SetProperty(i => i.SenderName, inquiry.SenderName).SetProperty(i => i.SenderEmail, inquiry.SenderEmail).SetProperty(i => i.Message, inquiry.Message)));
        await app.Read(db => db.History.Where(entry => entry.Version == 1).ExecuteUpdateAsync(set => set.SetProperty(e => e.SubjectId, (Guid?)null)
            .SetProperty(e => e.SenderName, inquiry.SenderName).SetProperty(e => e.SenderEmail, inquiry.SenderEmail).SetProperty(e => e.Text, inquiry.Message)));
        await app.Read(db => db.History.Where(entry => entry.Version == 2).ExecuteUpdateAsync(set => set.SetProperty(e => e.SubjectId, (Guid?)null).SetProperty(e => e.Text, note)));
    }
}
