using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Monolith.Platform.Infrastructure;

/// <summary>The embedded engine: a file per module in the data folder.</summary>
internal sealed class SqliteEngine : IDatabaseEngine
{
    // https://sqlite.org/rescode.html
    private const int ConstraintUnique = 2067;
    private const int ConstraintPrimaryKey = 1555;

    public string Name => "Sqlite";

    public string Provider => "Microsoft.EntityFrameworkCore.Sqlite";

    public bool HasSchemas => false;

    public bool IsEmbedded => true;

    public IEventQueue Events { get; } = new SqliteEventQueue();

    public IIndexAdvisor Indexes { get; } = new SqliteIndexAdvisor();

    public Task<bool> TryLock(DbContext context, string name, CancellationToken cancellationToken) => Task.FromResult(true);

    public void Configure(DbContextOptionsBuilder options, DatabaseLocation location)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = location.Folder.File($"{location.Name}.db"), ForeignKeys = true };
        options.UseSqlite(connection.ConnectionString, sqlite => sqlite.MigrationsAssembly("Monolith.Migrations.Sqlite"));
        options.AddInterceptors(new SqliteConnectionInterceptor(location.Durable), new WriteQueueInterceptor(new WriteQueue()));
    }

    public void Store(IConventionProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type == typeof(DateTimeOffset))
        {
            property.Builder.HasConversion(new MicrosecondsConverter());
        }
        else if (type == typeof(Guid))
        {
            property.Builder.HasConversion(new BigEndianGuidConverter());
        }
        else if (type == typeof(decimal))
        {
            property.Builder.HasConversion(new ScaledDecimalConverter());
        }
    }

    /// <summary>
    /// The data folder's lock keeps other processes away. The tool's own is a row that outlives its process, and would be waited for without end.
    /// </summary>
    public Task PrepareMigration(DbContext context, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS __EFMigrationsLock", cancellationToken);

    public Task CheckSettings(DbContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>In the file it is overwritten at once; the log in which it stands is emptied here.</summary>
    public Task Scrub(DbContext context, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);

    /// <summary>A file does not break off; whom the lock of another writer keeps waiting has waited already.</summary>
    public bool IsTransient(DbException exception) => false;

    public bool IsUniqueViolation(DbException exception) =>
        exception is SqliteException { SqliteExtendedErrorCode: ConstraintUnique or ConstraintPrimaryKey };

    /// <summary>The message lists the columns: <c>UNIQUE constraint failed: services.slug, services.language</c>.</summary>
    public bool IsViolationOf(DbException exception, ITableIndex index) =>
        exception.Message.Contains($"failed: {string.Join(", ", index.Columns.Select(column => $"{index.Table.Name}.{column.Name}"))}'", StringComparison.Ordinal);
}
