using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Monolith.Platform.Application;

namespace Monolith.Platform.Tests;

public sealed class UnitOfWorkTests(NotesFixture notes) : IClassFixture<NotesFixture>
{
    [Fact]
    public async Task Of_two_who_change_the_same_the_later_is_told_and_nothing_of_it_is_saved()
    {
        var saved = await notes.Saved();

        var error = await notes.Command(async db =>
        {
            var mine = await db.Notes.SingleAsync(n => n.Id == saved.Id);
            (await notes.Command(async other => (await other.Notes.SingleAsync(n => n.Id == saved.Id)).Rename($"theirs {saved.Id}"))).ShouldBeNull();
            mine.Rename($"mine {saved.Id}");
            db.Notes.Add(Note.Write($"also mine {saved.Id}"));
        });

        error.ShouldNotBeNull().Type.ShouldBe(PlatformErrors.Stale);
        (await notes.Read(db => db.Notes.SingleAsync(n => n.Id == saved.Id))).ShouldSatisfyAllConditions(
            note => note.Title.ShouldBe($"theirs {saved.Id}"),
            note => note.Version.ShouldBe(2));
        (await notes.Read(db => db.Notes.AnyAsync(n => n.Title == $"also mine {saved.Id}"))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_duplicate_becomes_the_error_that_its_index_names()
    {
        var saved = await notes.Saved();

        var error = await notes.Command(db => Task.FromResult(db.Notes.Add(Note.Write(saved.Title))));

        error.ShouldNotBeNull().Type.ShouldBe(NotesDbContext.TitleTaken);
    }

    [Fact]
    public async Task A_duplicate_that_no_index_names_exists_already()
    {
        static Note OnShelf() => Note.Write($"note {Guid.CreateVersion7()}", shelf: "top");
        (await notes.Command(db => Task.FromResult(db.Notes.Add(OnShelf())))).ShouldBeNull();

        (await notes.Command(db => Task.FromResult(db.Notes.Add(OnShelf())))).ShouldNotBeNull().Type.ShouldBe(PlatformErrors.AlreadyExists);
    }

    [Fact]
    public async Task A_change_without_an_event_is_a_fault_that_names_the_aggregate()
    {
        var saved = await notes.Saved();

        var fault = await Should.ThrowAsync<InvalidOperationException>(
            notes.Command(async db => (await db.Notes.SingleAsync(n => n.Id == saved.Id)).RenameInSilence("silence")));

        fault.Message.ShouldContain($"Note {saved.Id} was changed without an event");
    }

    [Fact]
    public async Task A_change_of_a_part_without_an_event_is_a_fault_as_well()
    {
        var saved = await notes.Saved();

        await Should.ThrowAsync<InvalidOperationException>(
            notes.Command(async db => (await db.Notes.Include(n => n.Lines).SingleAsync(n => n.Id == saved.Id)).AddLineInSilence("silence")));

        (await notes.Command(async db => (await db.Notes.Include(n => n.Lines).SingleAsync(n => n.Id == saved.Id)).AddLine("aloud"))).ShouldBeNull();
        (await notes.Read(db => db.Notes.Include(n => n.Lines).SingleAsync(n => n.Id == saved.Id))).Lines.ShouldHaveSingleItem().Text.ShouldBe("aloud");
    }

    [Fact]
    public async Task A_save_of_many_looks_for_changes_no_more_often_than_a_save_of_one()
    {
        async Task<int> Looks(int count)
        {
            var looks = 0;
            await notes.Command(db =>
            {
                db.Notes.AddRange(Enumerable.Range(0, count).Select(_ => Note.Write($"note {Guid.CreateVersion7()}")));
                db.ChangeTracker.DetectingAllChanges += (_, _) => looks++;
                return Task.CompletedTask;
            });
            return looks;
        }

        (await Looks(50)).ShouldBe(await Looks(1));
    }

    [Fact]
    public async Task Fifty_who_write_at_once_all_succeed()
    {
        var batch = Guid.CreateVersion7().ToString();

        var errors = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => notes.Command(async db =>
        {
            await db.Notes.CountAsync();
            db.Notes.Add(Note.Write($"{batch} {i}"));
        }))));

        errors.ShouldAllBe(error => error == null);
        (await notes.Read(db => db.Notes.CountAsync(n => n.Title.StartsWith(batch)))).ShouldBe(50);
    }

    [Fact]
    public async Task Who_fails_gives_up_the_turn()
    {
        var saved = await notes.Saved();
        using var canceled = new CancellationTokenSource();
        await canceled.CancelAsync();

        await Should.ThrowAsync<InvalidOperationException>(notes.Command(async db => (await db.Notes.SingleAsync(n => n.Id == saved.Id)).RenameInSilence("silence")));
        await Should.ThrowAsync<OperationCanceledException>(
            notes.Command(db => Task.FromResult(db.Notes.Add(Note.Write("canceled"))), canceled.Token));
        await notes.Command(db => Task.FromResult(db.Notes.Add(Note.Write(saved.Title))));

        await notes.Saved().WaitAsync(TimeSpan.FromSeconds(30));
        (await notes.Read(db => db.Notes.AnyAsync(n => n.Title == "canceled"))).ShouldBeFalse();
    }

    [Fact]
    public async Task Who_writes_in_a_transaction_of_its_own_neither_blocks_nor_is_blocked_for_ever()
    {
        var title = $"own {Guid.CreateVersion7()}";
        var writers = Enumerable.Range(0, 10).Select(_ => Task.Run(() => notes.Saved())).ToList();

        await notes.Read(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Notes.Add(Note.Write(title));
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return true;
        }).WaitAsync(TimeSpan.FromSeconds(30));

        await Task.WhenAll(writers).WaitAsync(TimeSpan.FromSeconds(30));
        (await notes.Read(db => db.Notes.AnyAsync(n => n.Title == title))).ShouldBeTrue();
    }

    [Fact]
    public async Task What_happened_is_counted_by_name_and_forgotten_once_saved()
    {
        var counted = new List<string?>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Name == "monolith.domain_events")
            {
                l.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            lock (counted)
            {
                counted.Add(tags.ToArray().Single(tag => tag.Key == "event").Value as string);
            }
        });
        listener.Start();
        var note = await notes.Saved();

        note.DomainEvents.ShouldBeEmpty();
        note.Version.ShouldBe(1);
        lock (counted)
        {
            counted.ShouldContain(nameof(NoteWritten));
        }
    }
}
