using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Monolith.Platform.Tests;

public sealed class ConventionTests(NotesFixture notes) : IClassFixture<NotesFixture>
{
    private static readonly DateTimeOffset Noon = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero).AddTicks(1_234_560);

    [Fact]
    public async Task A_time_is_stored_as_microseconds_and_read_back_in_utc()
    {
        var saved = await notes.Saved(Noon.ToOffset(TimeSpan.FromHours(5)).AddTicks(7));

        var time = await notes.Read(db => db.Notes.Where(n => n.Id == saved.Id).Select(n => n.WrittenAt).SingleAsync());

        time.ShouldBe(Noon);
        time.Offset.ShouldBe(TimeSpan.Zero);
        (await notes.Scalar<string>($"SELECT typeof(written_at) AS Value FROM notes WHERE hex(id) = '{Hex(saved.Id)}'")).ShouldBe("integer");
    }

    [Fact]
    public async Task Times_filter_and_sort_in_the_database()
    {
        var year = Noon.AddYears(-100);
        Note[] saved = [await notes.Saved(year.AddSeconds(2)), await notes.Saved(year.AddSeconds(1)), await notes.Saved(year.AddSeconds(3))];

        var found = await notes.Read(db => db.Notes
            .Where(n => n.WrittenAt > year.AddSeconds(1) && n.WrittenAt <= year.AddSeconds(3)).OrderByDescending(n => n.WrittenAt).Select(n => n.Id).ToListAsync());

        found.ShouldBe([saved[2].Id, saved[0].Id]);
    }

    [Fact]
    public async Task An_id_is_stored_as_sixteen_bytes_that_sort_as_ids_do()
    {
        Note[] saved = [await notes.Saved(), await notes.Saved(), await notes.Saved()];
        var pivot = saved[1].Id;

        (await notes.Scalar<string>($"SELECT typeof(id) || length(id) AS Value FROM notes WHERE hex(id) = '{Hex(pivot)}'")).ShouldBe("blob16");
        var ids = saved.Select(n => n.Id).ToList();
        (await notes.Read(db => db.Notes.Where(n => ids.Contains(n.Id)).OrderBy(n => n.Id).Select(n => n.Id).ToListAsync())).ShouldBe([.. ids.Order()]);
        (await notes.Read(db => db.Notes.Where(n => ids.Contains(n.Id) && n.Id.CompareTo(pivot) > 0).Select(n => n.Id).ToListAsync()))
            .ShouldBe(ids.Where(id => id.CompareTo(pivot) > 0));
    }

    [Fact]
    public async Task What_may_be_missing_round_trips_as_well()
    {
        var saved = await notes.Saved();
        (await notes.Read(db => db.Notes.SingleAsync(n => n.Id == saved.Id))).ReadAt.ShouldBeNull();
        var reply = Guid.CreateVersion7();

        await notes.Command(async db => (await db.Notes.SingleAsync(n => n.Id == saved.Id)).MarkRead(Noon, reply, price: 250));

        var note = await notes.Read(db => db.Notes.SingleAsync(n => n.ReplyTo == reply && n.Price.Amount == 250));
        note.ReadAt.ShouldBe(Noon);
    }

    [Fact]
    public async Task An_enum_is_stored_by_name_in_a_bounded_column()
    {
        var saved = await notes.Saved();

        (await notes.Scalar<string>($"SELECT mood AS Value FROM notes WHERE hex(id) = '{Hex(saved.Id)}'")).ShouldBe(nameof(NoteMood.VeryCheerful));
        (await notes.Read(db => Task.FromResult(db.Model.FindEntityType(typeof(Note))?.FindProperty(nameof(Note.Mood))?.GetMaxLength()))).ShouldBe(50);
    }

    [Fact]
    public async Task Everything_is_named_in_snake_case()
    {
        var names = await notes.Read(db => db.Database.SqlQueryRaw<string>(
            "SELECT name AS Value FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' UNION SELECT name FROM pragma_table_info('notes') UNION SELECT name FROM pragma_table_info('note_line')").ToListAsync());

        names.ShouldBeSubsetOf(
        [
            "notes", "note_line", "id", "version", "title", "written_at", "read_at", "reply_to", "mood", "shelf", "price_amount", "price_currency", "note_id", "text",
            "ix_notes_title", "ix_notes_shelf_mood", "ix_note_line_note_id", "idempotency_records", "ix_idempotency_records_answered_at",
        ]);
    }

    [Fact]
    public async Task Files_are_in_write_ahead_mode_and_survive_a_loss_of_power()
    {
        (await notes.Scalar<string>("SELECT journal_mode AS Value FROM pragma_journal_mode")).ShouldBe("wal");
        (await notes.Scalar<long>("SELECT synchronous AS Value FROM pragma_synchronous")).ShouldBe(2, "FULL");
        (await notes.Scalar<long>("SELECT foreign_keys AS Value FROM pragma_foreign_keys")).ShouldBe(1);
        (await notes.Scalar<long>("SELECT timeout AS Value FROM pragma_busy_timeout")).ShouldBe(5000);
    }

    private static string Hex(Guid id) => Convert.ToHexString(id.ToByteArray(bigEndian: true)).ToUpper(CultureInfo.InvariantCulture);
}
