using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Monolith.Benchmarks.Reference;

/// <summary>Readers with open connections and prepared commands; one writer, which commits whatever has come in the meantime at once.</summary>
internal sealed class SqliteItems : IItemStore
{
    private const int MaxBatch = 256;
    private const string ListColumns = "id, slug, name, category, summary, price_amount, price_currency, image, published_at";
    private readonly string file;
    private readonly string synchronous;
    private readonly ConcurrentStack<Slot> free = new();
    private readonly Channel<(NewItem Item, TaskCompletionSource Done)> waiting = Channel.CreateUnbounded<(NewItem, TaskCompletionSource)>(new() { SingleReader = true });

    public SqliteItems(string file, string synchronous)
    {
        (this.file, this.synchronous) = (file, synchronous);
        new Thread(Write) { IsBackground = true }.Start();
    }

    public Task<Item?> Find(string slug)
    {
        var slot = Rent();
        slot.Find.Parameters[0].Value = slug;
        using var reader = slot.Find.ExecuteReader();
        var item = reader.Read() ? Read(reader, reader.GetString(9)) : null;
        reader.Close();
        free.Push(slot);
        return Task.FromResult(item);
    }

    public Task<ItemPage> Page(long after, int limit)
    {
        var slot = Rent();
        (slot.Page.Parameters[0].Value, slot.Page.Parameters[1].Value) = (after, limit);
        var (items, last) = (new List<Item>(limit), 0L);
        using var reader = slot.Page.ExecuteReader();
        while (reader.Read())
        {
            items.Add(Read(reader, null));
            last = reader.GetInt64(0);
        }

        reader.Close();
        free.Push(slot);
        return Task.FromResult(new ItemPage(items, items.Count == limit ? last : null));
    }

    public Task Insert(NewItem item)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting.Writer.TryWrite((item, done));
        return done.Task;
    }

    private static SqliteCommand Prepared(SqliteConnection connection, string statement, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = statement;
        for (var number = 1; number <= parameters; number++)
        {
            command.Parameters.Add(new SqliteParameter($"${number}", DBNull.Value));
        }

        command.Prepare();
        return command;
    }

    private static Item Read(SqliteDataReader reader, string? html) => new(
        reader.GetString(1),
        reader.GetString(2),
        reader.GetString(3),
        reader.GetString(4),
        html,
        new(reader.GetInt64(5), reader.GetString(6)),
        reader.IsDBNull(7) ? null : reader.GetString(7),
        DateTimeOffset.UnixEpoch.AddMicroseconds(reader.GetInt64(8)));

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        using var settings = connection.CreateCommand();
        settings.CommandText = $"PRAGMA journal_mode = wal; PRAGMA synchronous = {synchronous}; PRAGMA cache_size = -16384; PRAGMA mmap_size = 1073741824; PRAGMA busy_timeout = 10000";
        settings.ExecuteNonQuery();
        return connection;
    }

    private Slot Rent()
    {
        if (free.TryPop(out var slot))
        {
            return slot;
        }

        var connection = Connect();
        return new(
            Prepared(connection, $"SELECT {ListColumns}, body_html FROM items WHERE slug = $1", 1),
            Prepared(connection, $"SELECT {ListColumns} FROM items WHERE id > $1 ORDER BY id LIMIT $2", 2));
    }

    private void Write()
    {
        using var connection = Connect();
        using var begin = Prepared(connection, "BEGIN IMMEDIATE", 0);
        using var commit = Prepared(connection, "COMMIT", 0);
        using var insert = Prepared(
            connection,
            "INSERT INTO items (slug, name, category, summary, price_amount, price_currency, published_at, body_html) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id",
            8);
        using var outbox = Prepared(connection, "INSERT INTO outbox (occurred_at, event, payload) VALUES ($1, 'item-created', json_object('id', $2))", 2);
        var batch = new List<TaskCompletionSource>();
        while (waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            begin.ExecuteNonQuery();
            while (batch.Count < MaxBatch && waiting.Reader.TryRead(out var next))
            {
                var now = (TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
                var (item, done) = next;
                Set(insert, item.Slug, item.Name, item.Category, item.Summary, item.Price?.Amount, item.Price?.Currency, now, item.Body);
                Set(outbox, now, insert.ExecuteScalar());
                outbox.ExecuteNonQuery();
                batch.Add(done);
            }

            commit.ExecuteNonQuery();
            batch.ForEach(done => done.SetResult());
            batch.Clear();
        }
    }

    private static void Set(SqliteCommand command, params object?[] values)
    {
        for (var place = 0; place < values.Length; place++)
        {
            command.Parameters[place].Value = values[place] ?? DBNull.Value;
        }
    }

    private sealed record Slot(SqliteCommand Find, SqliteCommand Page);
}
