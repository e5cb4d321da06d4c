using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Infrastructure;

namespace Monolith.Testing;

/// <summary>
/// Fills every table of every module with generated rows, by one statement each. Tables and columns come from the models: row number i has the
/// identifier i in each column of that type, so rows of different tables belong together.
/// </summary>
public static class GeneratedRows
{
    /// <summary>Tables that hold a few rows for ever, and whose rows have to be genuine.</summary>
    private static readonly string[] Small = ["server_keys", "data_protection_keys", "pseudonym_keys", "store_keys"];

    /// <summary>Values where it matters how many rows share one; <c>i</c> is the number of the row.</summary>
    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["services.status"] = "CASE WHEN i % 100 = 1 THEN 'Draft' WHEN i % 100 = 2 THEN 'Archived' ELSE 'Published' END",
        ["services.category"] = "concat('category-', i % 10)",
        ["services.price_currency"] = "CASE WHEN i % 10 = 0 THEN 'USD' ELSE 'EUR' END",
        ["services.price_amount"] = "i % 10000",
        ["users.email"] = "concat('email-', i, '@example.com')",
        ["users.normalized_email"] = "concat('EMAIL-', i, '@EXAMPLE.COM')",
        ["users.disabled_at"] = "CASE WHEN i % 100 = 1 THEN {time} END",
        ["users.lockout_end"] = "CASE WHEN i % 100 = 2 THEN {later} END",
        ["user_roles.role_id"] = "{id:i % 10 + 1}",
        ["audit_log.actor"] = "concat('actor-', i % 100)",
        ["audit_log.action"] = "concat('action-', i % 20)",
        ["audit_log.subject"] = "concat('subject-', i % 1000)",
        ["event_deliveries.handler"] = "concat('handler-', i % 10)",
        ["event_deliveries.event"] = "concat('event-', i % 10)",
        ["event_deliveries.status"] = "CASE i % 1000 WHEN 1 THEN 'Pending' WHEN 2 THEN 'Dead' ELSE 'Completed' END",
        // Nobody is to take them up.
        ["event_deliveries.due_at"] = "{later}",
        ["oauth_clients.permissions"] = "'[]'",
        ["inquiries.service_id"] = "{id:i % 10 + 1}",
        ["inquiries.assignee"] = "CASE WHEN i % 2 = 0 THEN {id:i % 10 + 1} END",
        ["inquiry_events.inquiry_id"] = "{id:i / 60 + 1}",
        ["inquiry_events.version"] = "i % 60 + 1",
        ["inquiry_repeats.inquiry_id"] = "{id:i / 60 + 1}",
        ["submissions.verdict"] = "CASE WHEN i % 20 = 0 THEN 'Accepted' ELSE 'Refused' END",
    };

    /// <summary>Columns of a time that nobody is to wait for: what is due would be done, what has ended would be cleared away.</summary>
    private static readonly string[] Future = ["expires_at", "expiration_date", "next_attempt_at"];

    /// <summary>The identifier of a generated row.</summary>
    public static Guid Id(int row) => Guid.Parse(row.ToString("x32", CultureInfo.InvariantCulture));

    /// <summary>Adds this many rows to every table, and lets the database look at them.</summary>
    /// <returns>The filled tables, with their schema where they have one.</returns>
    public static async Task<IReadOnlySet<string>> FillTables(this MonolithApp app, int rows)
    {
        var filled = new HashSet<string>(StringComparer.Ordinal);
        await using var scope = app.Services.CreateAsyncScope();
        foreach (var database in app.Services.GetServices<ModuleDatabase>())
        {
            var context = database.Context(scope.ServiceProvider);
            var dialect = TestDatabase.Provider switch { "PostgreSql" => Dialect.PostgreSql, "SqlServer" => Dialect.SqlServer, _ => Dialect.Sqlite };
            context.Database.SetCommandTimeout(TimeSpan.FromMinutes(5));
            await context.Database.OpenConnectionAsync();
            await context.Database.ExecuteSqlRawAsync(dialect.IgnoreForeignKeys);
            foreach (var table in context.Model.GetRelationalModel().Tables.Where(table => !Small.Contains(table.Name, StringComparer.Ordinal)))
            {
                await context.Database.ExecuteSqlRawAsync(Insert(table, dialect, rows));
                filled.Add(table.SchemaQualifiedName);
            }

            await context.Database.ExecuteSqlRawAsync(dialect.Analyze);
            await context.Database.ExecuteSqlRawAsync(dialect.HeedForeignKeys);
            await context.Database.CloseConnectionAsync();
        }

        return filled;
    }

    private static string Insert(ITable table, Dialect dialect, int rows)
    {
        var columns = table.Columns.Where(column => column.ComputedColumnSql is null && !IsNumbered(column)).ToList();
        var target = string.Join('.', table.SchemaQualifiedName.Split('.').Select(name => $"\"{name}\""));
        return $"INSERT INTO {target} ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) "
            + $"SELECT {string.Join(", ", columns.Select(column => Value(column, dialect)))} FROM {dialect.Series(rows)}";
    }

    /// <summary>Whether the database numbers the rows.</summary>
    private static bool IsNumbered(IColumn column) =>
        Property(column) is { ValueGenerated: ValueGenerated.OnAdd } property && property.IsPrimaryKey() && (property.ClrType == typeof(int) || property.ClrType == typeof(long));

    private static IProperty Property(IColumn column) => column.PropertyMappings[0].Property;

    private static string Value(IColumn column, Dialect dialect)
    {
        if (Values.TryGetValue($"{column.Table.Name}.{column.Name}", out var value))
        {
            return dialect.Fill(value, column);
        }

        var property = Property(column);
        var isFound = property.IsKey() || property.IsIndex() || property.IsForeignKey();
        if (column.IsNullable && !isFound)
        {
            return "NULL";
        }

        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type.IsEnum)
        {
            var names = Enum.GetNames(type);
            return $"CASE i % {names.Length} {string.Concat(names.Select((name, at) => $"WHEN {at} THEN '{name}' "))}END";
        }

        return type switch
        {
            _ when type == typeof(Guid) => dialect.Id("i"),
            _ when type == typeof(DateTimeOffset) || type == typeof(DateTime) => dialect.Time(column, Future.Contains(column.Name, StringComparer.Ordinal) ? "1000000000" : "-i"),
            _ when type == typeof(bool) => dialect.False,
            _ when type == typeof(byte[]) => dialect.Bytes,
            _ when type == typeof(int) || type == typeof(long) || type == typeof(decimal) => "1",
            _ => $"concat('{column.Name}-', i)",
        };
    }

    /// <summary>How a database product writes values that depend on the number of the row.</summary>
    private sealed record Dialect(
        Func<int, string> Series, Func<string, string> Id, Func<IColumn, string, string> Time, string False, string Bytes, string Analyze, string IgnoreForeignKeys, string HeedForeignKeys)
    {
        public static readonly Dialect PostgreSql = new(
            rows => $"generate_series(1, {rows}) AS i",
            number => $"lpad(to_hex({number}), 32, '0')::uuid",
            (_, seconds) => $"now() + ({seconds}) * interval '1 second'",
            "false",
            "decode(lpad(to_hex(i), 64, '0'), 'hex')",
            "ANALYZE",
            "SET session_replication_role = replica",
            "SET session_replication_role = DEFAULT");

        public static readonly Dialect Sqlite = new(
            rows => $"(WITH RECURSIVE series(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM series WHERE i < {rows}) SELECT i FROM series)",
            number => $"unhex(printf('%032x', {number}))",
            (column, seconds) => column.StoreType == "INTEGER" ? $"(unixepoch() + ({seconds})) * 1000000" : $"datetime('now', ({seconds}) || ' seconds')",
            "0",
            "unhex(printf('%064x', i))",
            "ANALYZE",
            "PRAGMA foreign_keys = OFF",
            "PRAGMA foreign_keys = ON");

        public static readonly Dialect SqlServer = new(
            rows => $"(SELECT value AS i FROM GENERATE_SERIES(1, {rows})) AS series",
            number => $"CAST(0x000000000000000000000000 + CAST({number} AS binary(4)) AS binary(16))",
            (column, seconds) => $"DATEADD(second, {seconds}, {(column.StoreType.StartsWith("datetimeoffset", StringComparison.Ordinal) ? "SYSDATETIMEOFFSET()" : "SYSUTCDATETIME()")})",
            "0",
            "CAST(CAST(i AS binary(4)) AS binary(32))",
            "EXEC sp_updatestats",
            "EXEC sp_MSforeachtable 'ALTER TABLE ? NOCHECK CONSTRAINT ALL'",
            "EXEC sp_MSforeachtable 'ALTER TABLE ? CHECK CONSTRAINT ALL'");

        /// <summary>Writes out what a value leaves to the dialect.</summary>
        public string Fill(string value, IColumn column)
        {
            value = value.Replace("{time}", Time(column, "-i"), StringComparison.Ordinal).Replace("{later}", Time(column, "1000000000"), StringComparison.Ordinal);
            var start = value.IndexOf("{id:", StringComparison.Ordinal);
            if (start < 0)
            {
                return value;
            }

            var end = value.IndexOf('}', start);
            return value[..start] + Id(value[(start + 4)..end]) + value[(end + 1)..];
        }
    }
}
