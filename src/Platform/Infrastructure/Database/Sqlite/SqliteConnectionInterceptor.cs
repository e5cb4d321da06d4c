using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Monolith.Platform.Infrastructure;

/// <summary>Sets up each native connection once, and keeps it open in its pooled context: reopening per query halves the reads.</summary>
internal sealed class SqliteConnectionInterceptor(bool durable) : DbConnectionInterceptor
{
    // The busy timeout covers writers outside the queue; cache and map sizes are per connection, 4 MiB and 256 MiB of address space.
    private readonly string pragmas = $"""
        PRAGMA journal_mode = wal;
        PRAGMA synchronous = {(durable ? "FULL" : "NORMAL")};
        PRAGMA busy_timeout = 5000;
        PRAGMA cache_size = -4096;
        PRAGMA mmap_size = 268435456;
        PRAGMA temp_store = memory;
        """;

    private readonly ConditionalWeakTable<sqlite3, object> prepared = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Prepare(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // The engine is embedded: its asynchronous calls are synchronous ones.
        Prepare(connection);
        return Task.CompletedTask;
    }

    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => ValueTask.FromResult(InterceptionResult.Suppress());

    private void Prepare(DbConnection connection)
    {
        if (connection is SqliteConnection { Handle: { } handle } && prepared.TryAdd(handle, handle))
        {
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A constant but for one word, which is one of two.
            command.CommandText = pragmas;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }
    }
}
