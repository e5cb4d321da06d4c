using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace Monolith.Benchmarks.Reference;

/// <summary>What a relay costs at least: an outbox is read, a row added for each event and the event marked, in one transaction for a hundred of them.</summary>
internal static class Relay
{
    private const int Batch = 100;
    private const int Events = 300_000;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(4);

    /// <summary>On a new file, synchronised as NORMAL asks.</summary>
    /// <returns>Events per second.</returns>
    public static double OnSqlite(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode = wal; PRAGMA synchronous = NORMAL");
        Execute(connection, "CREATE TABLE outbox (id integer PRIMARY KEY, event text NOT NULL, payload text NOT NULL, sent_at integer)");
        Execute(connection, "CREATE INDEX ix_outbox_waiting ON outbox (id) WHERE sent_at IS NULL");
        Execute(connection, "CREATE TABLE effects (event_id integer PRIMARY KEY, handled_at integer NOT NULL)");
        Execute(connection, string.Create(CultureInfo.InvariantCulture, $"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Events}) INSERT INTO outbox SELECT i, 'item-created', json_object('id', i), NULL FROM n"));
        Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");

        using var begin = Prepared(connection, "BEGIN IMMEDIATE");
        using var commit = Prepared(connection, "COMMIT");
        using var read = Prepared(connection, "SELECT id, payload FROM outbox WHERE sent_at IS NULL ORDER BY id LIMIT $1", 1);
        using var add = Prepared(connection, "INSERT INTO effects (event_id, handled_at) VALUES ($1, $2)", 2);
        using var mark = Prepared(connection, "UPDATE outbox SET sent_at = $2 WHERE id = $1", 2);
        read.Parameters[0].Value = Batch;
        var (watch, done, events) = (Stopwatch.StartNew(), 0L, new List<long>(Batch));
        do
        {
            events.Clear();
            begin.ExecuteNonQuery();
            using (var reader = read.ExecuteReader())
            {
                while (reader.Read())
                {
                    events.Add(Handle(reader.GetString(1)));
                }
            }

            foreach (var id in events)
            {
                (add.Parameters[0].Value, add.Parameters[1].Value, mark.Parameters[0].Value, mark.Parameters[1].Value) = (id, 0, id, 0);
                add.ExecuteNonQuery();
                mark.ExecuteNonQuery();
            }

            commit.ExecuteNonQuery();
            done += events.Count;
        }
        while (events.Count > 0 && watch.Elapsed < Time);

        return done / watch.Elapsed.TotalSeconds;
    }

    /// <summary>In tables of its own, over one connection.</summary>
    /// <returns>Events per second.</returns>
    public static async Task<double> OnPostgreSql(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var connection = await source.OpenConnectionAsync();
        await using (var fill = new NpgsqlCommand(
            $"""
            DROP SCHEMA IF EXISTS relay CASCADE;
            CREATE SCHEMA relay;
            CREATE TABLE relay.outbox (id bigint PRIMARY KEY, event text NOT NULL, payload text NOT NULL, sent_at timestamptz);
            CREATE INDEX ON relay.outbox (id) WHERE sent_at IS NULL;
            CREATE TABLE relay.effects (event_id bigint PRIMARY KEY, handled_at timestamptz NOT NULL);
            INSERT INTO relay.outbox SELECT i, 'item-created', json_build_object('id', i)::text FROM generate_series(1, {Events}) i;
            ANALYZE relay.outbox;
            """, connection))
        {
            fill.CommandTimeout = 0;
            await fill.ExecuteNonQueryAsync();
        }

        await using var read = new NpgsqlCommand("SELECT payload FROM relay.outbox WHERE sent_at IS NULL ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED", connection) { Parameters = { new() { Value = Batch } } };
        await read.PrepareAsync();
        var ids = new NpgsqlParameter<long[]> { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint };
        await using var write = new NpgsqlCommand(
            "WITH added AS (INSERT INTO relay.effects SELECT id, now() FROM unnest($1) id) UPDATE relay.outbox SET sent_at = now() WHERE id = ANY ($1)", connection)
        { Parameters = { ids } };
        await write.PrepareAsync();
        var (watch, done, events) = (Stopwatch.StartNew(), 0L, new List<long>(Batch));
        do
        {
            events.Clear();
            await using var transaction = await connection.BeginTransactionAsync();
            await using (var reader = await read.ExecuteReaderAsync())
            {
                while (await reader.ReadAsync())
                {
                    events.Add(Handle(reader.GetString(0)));
                }
            }

            ids.TypedValue = [.. events];
            await write.ExecuteNonQueryAsync();
            await transaction.CommitAsync();
            done += events.Count;
        }
        while (events.Count > 0 && watch.Elapsed < Time);

        return done / watch.Elapsed.TotalSeconds;
    }

    private static long Handle(string payload)
    {
        using var read = JsonDocument.Parse(payload);
        return read.RootElement.GetProperty("id").GetInt64();
    }

    private static void Execute(SqliteConnection connection, string statement)
    {
        using var command = Prepared(connection, statement);
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Prepared(SqliteConnection connection, string statement, int parameters = 0)
    {
        var command = connection.CreateCommand();
        command.CommandText = statement;
        for (var number = 1; number <= parameters; number++)
        {
            command.Parameters.Add(new SqliteParameter($"${number}", DBNull.Value));
        }

        return command;
    }
}
