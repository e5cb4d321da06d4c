using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Infrastructure;
using Monolith.Testing;

namespace Monolith.Host.Tests;

/// <summary>What is written reads back, compares and sorts the same on every database product.</summary>
public sealed class StorageTests(KindsApp app) : IClassFixture<KindsApp>
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<DateTimeOffset, DateTimeOffset> Times => new()
    {
        { Noon, Noon },
        { Noon.AddTicks(1_234_560), Noon.AddTicks(1_234_560) },
        { Noon.AddTicks(9_999_999), Noon.AddTicks(9_999_990) },
        { Noon.ToOffset(TimeSpan.FromHours(5.5)).AddTicks(7), Noon },
        { Noon.ToOffset(TimeSpan.FromHours(-11)), Noon },
        { new(1969, 12, 31, 23, 59, 59, TimeSpan.Zero), new(1969, 12, 31, 23, 59, 59, TimeSpan.Zero) },
        { DateTimeOffset.UnixEpoch.AddTicks(-1), DateTimeOffset.UnixEpoch.AddTicks(-10) },
        { new(1583, 1, 1, 0, 0, 0, TimeSpan.Zero), new(1583, 1, 1, 0, 0, 0, TimeSpan.Zero) },
        { new DateTimeOffset(9999, 12, 31, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(9999, 12, 31, 0, 0, 0, TimeSpan.Zero) },
    };

    [Theory]
    [MemberData(nameof(Times))]
    public async Task A_time_reads_back_in_utc_cut_off_at_its_microsecond(DateTimeOffset written, DateTimeOffset read)
    {
        var saved = await app.Saved(new Kinds { At = written, AtOrNever = written });

        var found = await app.Read(saved);

        found.At.EqualsExact(read).ShouldBeTrue($"{found.At:O}");
        found.AtOrNever.ShouldNotBeNull().EqualsExact(read).ShouldBeTrue($"{found.AtOrNever:O}");
        (await app.Read(await app.Saved(new Kinds()))).AtOrNever.ShouldBeNull();
    }

    [Fact]
    public async Task Times_compare_and_sort_as_points_in_time_whatever_their_offset()
    {
        var century = Noon.AddYears(-100);
        DateTimeOffset[] times = [century.AddTicks(20).ToOffset(TimeSpan.FromHours(9)), century.AddTicks(10).ToOffset(TimeSpan.FromHours(-9)), century.AddTicks(30)];
        foreach (var time in times)
        {
            await app.Saved(new Kinds { At = time });
        }

        var (from, to) = (century.AddTicks(10).ToOffset(TimeSpan.FromHours(3)), century.AddTicks(30).ToOffset(TimeSpan.FromHours(-3)));
        (await app.Query(db => db.Kinds.Where(k => k.At > from && k.At <= to).OrderByDescending(k => k.At).Select(k => k.At).ToListAsync()))
            .ShouldBe([century.AddTicks(30), century.AddTicks(20)]);
    }

    [Fact]
    public async Task Ids_compare_and_sort_as_the_code_sorts_them()
    {
        Guid[] ids =
        [
            new("ffffffff-0000-0000-0000-000000000000"), new("00000000-ffff-0000-0000-000000000000"), new("00000000-0000-ffff-0000-000000000000"),
            new("00000000-0000-0000-ff00-000000000000"), new("00000000-0000-0000-0000-0000000000ff"), new("00000000-0000-0000-00ff-000000000000"),
            new("01000000-0000-0000-0000-000000000000"), new("00000000-0000-0000-0000-ff0000000000"), Guid.CreateVersion7(),
        ];
        foreach (var id in ids)
        {
            await app.Saved(new Kinds { Id = id, Other = id });
        }

        var pivot = ids[4];
        (await app.Query(db => db.Kinds.Where(k => ids.Contains(k.Id)).OrderBy(k => k.Id).Select(k => k.Id).ToListAsync())).ShouldBe(ids.Order());
        (await app.Query(db => db.Kinds.Where(k => ids.Contains(k.Id) && k.Id.CompareTo(pivot) > 0).OrderByDescending(k => k.Other).Select(k => k.Other).ToListAsync()))
            .ShouldBe(ids.Where(id => id.CompareTo(pivot) > 0).OrderDescending().Select(id => (Guid?)id));
        (await app.Query(db => db.Kinds.SingleAsync(k => k.Other == pivot))).Id.ShouldBe(pivot);
    }

    [Fact]
    public async Task Texts_are_the_same_only_character_by_character_and_sort_by_their_numbers()
    {
        string[] texts = ["Zebra", "apple", "Apple", "äpple", "a\u0308pple", "zebra", "Éclair", "éclair", "ß", "ss", "中文", "Привет", "İ", "i", "ı", "😀", "😁", "_", "%", "a-b", "a b", "1", "10", "2", ""];
        foreach (var text in texts)
        {
            await app.Saved(new Kinds { Text = text, Money = 4711 });
        }

        (await app.Query(db => db.Kinds.Where(k => k.Money == 4711).OrderBy(k => k.Text).Select(k => k.Text).ToListAsync())).ShouldBe(texts.Order(StringComparer.Ordinal));
        foreach (var text in texts)
        {
            (await app.Query(db => db.Kinds.SingleAsync(k => k.Money == 4711 && k.Text == text))).Text.ShouldBe(text);
        }

        const string After = "apple";
        (await app.Query(db => db.Kinds.Where(k => k.Money == 4711 && k.Text.CompareTo(After) > 0).CountAsync()))
            .ShouldBe(texts.Count(text => string.CompareOrdinal(text, After) > 0));
    }

    [Fact]
    public async Task A_text_is_taken_only_by_itself_and_what_is_missing_is_never_taken()
    {
        await app.Saved(new Kinds { Text = "taken" });

        await app.Saved(new Kinds { Text = "Taken" });
        await app.Saved(new Kinds { Text = "tàken" });
        await Should.ThrowAsync<DbUpdateException>(app.Saved(new Kinds { Text = "taken" }));
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("0.0001", "0.0001")]
    [InlineData("-12345678901234.5678", "-12345678901234.5678")]
    [InlineData("99999999999999.9999", "99999999999999.9999")]
    [InlineData("1.00005", "1.0000")]
    [InlineData("1.00015", "1.0002")]
    [InlineData("1.23456789", "1.2346")]
    public async Task A_decimal_number_reads_back_with_four_digits_behind_its_point(string written, string read)
    {
        var number = decimal.Parse(written, System.Globalization.CultureInfo.InvariantCulture);
        var saved = await app.Saved(new Kinds { Number = number, NumberOrNone = number });

        var found = await app.Read(saved);

        found.Number.ShouldBe(decimal.Parse(read, System.Globalization.CultureInfo.InvariantCulture));
        found.NumberOrNone.ShouldBe(found.Number);
    }

    [Fact]
    public async Task Decimal_numbers_compare_and_sort_as_numbers()
    {
        decimal[] numbers = [10m, 9.5m, -1m, 100.0001m, -0.5m];
        foreach (var number in numbers)
        {
            await app.Saved(new Kinds { Number = number, Money = 4712 });
        }

        (await app.Query(db => db.Kinds.Where(k => k.Money == 4712 && k.Number > -1m).OrderBy(k => k.Number).Select(k => k.Number).ToListAsync()))
            .ShouldBe(numbers.Where(number => number > -1m).Order());
    }

    [Fact]
    public async Task Money_enums_flags_bytes_and_long_texts_read_back_as_they_were_written()
    {
        var text = string.Concat(Enumerable.Repeat("lång 😀\n\t'\"", 100_000));
        var written = new Kinds { Money = long.MaxValue, Day = DayOfWeek.Saturday, DayOrNone = DayOfWeek.Sunday, Flag = true, LongText = text };
        await app.Saved(written);

        var read = await app.Query(db => db.Kinds.AsNoTracking().SingleAsync(k => k.Id == written.Id && k.Day == DayOfWeek.Saturday && k.DayOrNone == DayOfWeek.Sunday && k.Flag));

        read.ShouldBeEquivalentTo(written);
        (await app.Query(db => db.Kinds.CountAsync(k => k.Id == written.Id && k.DayOrNone == null))).ShouldBe(0);
    }
}

/// <summary>The product with one module more.</summary>
public sealed class KindsApp : MonolithApp, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var creator = scope.ServiceProvider.GetRequiredService<KindsDbContext>().GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync())
        {
            await creator.CreateAsync();
        }

        await creator.CreateTablesAsync();
    }

    public async Task<Kinds> Saved(Kinds kinds)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KindsDbContext>();
        db.Kinds.Add(kinds);
        await db.SaveChangesAsync();
        return kinds;
    }

    public Task<Kinds> Read(Kinds kinds) => Query(db => db.Kinds.AsNoTracking().SingleAsync(k => k.Id == kinds.Id));

    public async Task<T> Query<T>(Func<IKindsDb, Task<T>> query)
    {
        await using var scope = Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<IKindsDb>());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.ConfigureTestServices(services => services.AddModuleDb<IKindsDb, KindsDbContext>("kinds"));
        base.ConfigureWebHost(builder);
    }
}
