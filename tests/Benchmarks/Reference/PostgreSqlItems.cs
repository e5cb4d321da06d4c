using System.Threading.Channels;
using Npgsql;
using NpgsqlTypes;

namespace Monolith.Benchmarks.Reference;

/// <summary>A fixed number of connections, each with its prepared commands; a request takes one, and gives it back.</summary>
internal sealed class PostgreSqlItems : IItemStore
{
    private const int Connections = 32;
    private const string ListColumns = "id, slug, name, category, summary, price_amount, price_currency, image, published_at";
    private readonly Channel<Slot> free = Channel.CreateUnbounded<Slot>();

    private PostgreSqlItems()
    {
    }

    public static async Task<PostgreSqlItems> Open(string connectionString)
    {
        var items = new PostgreSqlItems();
        var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { MaxPoolSize = Connections, NoResetOnClose = true });
        for (var number = 0; number < Connections; number++)
        {
            var connection = await source.OpenConnectionAsync();
            items.free.Writer.TryWrite(new(
                await Prepared(connection, $"SELECT {ListColumns}, body_html FROM reference.items WHERE slug = $1", NpgsqlDbType.Text),
                await Prepared(connection, $"SELECT {ListColumns} FROM reference.items WHERE id > $1 ORDER BY id LIMIT $2", NpgsqlDbType.Bigint, NpgsqlDbType.Bigint),
                await Prepared(
                    connection,
                    """
                    WITH item AS (
                        INSERT INTO reference.items (slug, name, category, summary, price_amount, price_currency, published_at, body_html)
                        VALUES ($1, $2, $3, $4, $5, $6, now(), $7) RETURNING id)
                    INSERT INTO reference.outbox (occurred_at, event, payload) SELECT now(), 'item-created', json_build_object('id', id)::text FROM item
                    """,
                    NpgsqlDbType.Text,
                    NpgsqlDbType.Text,
                    NpgsqlDbType.Text,
                    NpgsqlDbType.Text,
                    NpgsqlDbType.Bigint,
                    NpgsqlDbType.Text,
                    NpgsqlDbType.Text)));
        }

        return items;
    }

    public Task<Item?> Find(string slug) => WithSlot(async slot =>
    {
        slot.Find.Parameters[0].Value = slug;
        await using var reader = await slot.Find.ExecuteReaderAsync();
        return await reader.ReadAsync() ? Read(reader, reader.GetString(9)) : null;
    });

    public Task<ItemPage> Page(long after, int limit) => WithSlot(async slot =>
    {
        (slot.Page.Parameters[0].Value, slot.Page.Parameters[1].Value) = (after, (long)limit);
        var (items, last) = (new List<Item>(limit), 0L);
        await using var reader = await slot.Page.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            items.Add(Read(reader, null));
            last = reader.GetInt64(0);
        }

        return new ItemPage(items, items.Count == limit ? last : null);
    });

    public Task Insert(NewItem item) => WithSlot(async slot =>
    {
        var values = new object?[] { item.Slug, item.Name, item.Category, item.Summary, item.Price?.Amount, item.Price?.Currency, item.Body };
        for (var place = 0; place < values.Length; place++)
        {
            slot.Insert.Parameters[place].Value = values[place];
        }

        return await slot.Insert.ExecuteNonQueryAsync();
    });

    private static async Task<NpgsqlCommand> Prepared(NpgsqlConnection connection, string statement, params NpgsqlDbType[] parameters)
    {
        var command = new NpgsqlCommand(statement, connection);
        foreach (var type in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = type });
        }

        await command.PrepareAsync();
        return command;
    }

    private static Item Read(NpgsqlDataReader reader, string? html) => new(
        reader.GetString(1),
        reader.GetString(2),
        reader.GetString(3),
        reader.GetString(4),
        html,
        new(reader.GetInt64(5), reader.GetString(6)),
        reader.IsDBNull(7) ? null : reader.GetString(7),
        reader.GetFieldValue<DateTimeOffset>(8));

    private async Task<T> WithSlot<T>(Func<Slot, Task<T>> work)
    {
        var slot = await free.Reader.ReadAsync();
        try
        {
            return await work(slot);
        }
        finally
        {
            free.Writer.TryWrite(slot);
        }
    }

    private sealed record Slot(NpgsqlCommand Find, NpgsqlCommand Page, NpgsqlCommand Insert);
}
