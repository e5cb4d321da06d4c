using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Monolith.Platform.Infrastructure;

/// <summary>PostgreSQL 15 or later: one database, a schema per module.</summary>
internal sealed class PostgreSqlEngine : IDatabaseEngine
{
    private static readonly TimeSpan TurnPause = TimeSpan.FromMilliseconds(200);

    public string Name => "PostgreSql";

    public string Provider => "Npgsql.EntityFrameworkCore.PostgreSQL";

    public bool HasSchemas => true;

    public bool IsEmbedded => false;

    public IEventQueue Events { get; } = new PostgreSqlEventQueue();

    public IReplication? Replication { get; } = new PostgreSqlReplication();

    public IIndexAdvisor Indexes { get; } = new PostgreSqlIndexAdvisor();

    /// <summary>https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS</summary>
    public Task<bool> TryLock(DbContext context, string name, CancellationToken cancellationToken) => context.Database
        .SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock(hashtextextended({name}, 0)) AS \"Value\"").SingleAsync(cancellationToken);

    public void Configure(DbContextOptionsBuilder options, DatabaseLocation location)
    {
        if (location.ConnectionString.Length == 0)
        {
            throw new StartupRefusedException(
                [$"Database:Provider is {Name}, and there is no connection string. Set ConnectionStrings__Monolith, or ConnectionStrings__{location.Name} for this module alone."]);
        }

        var connection = location.Read(text => new NpgsqlConnectionStringBuilder(text));
        connection.MaxPoolSize = location.MaxConnections ?? connection.MaxPoolSize;
        if (location.Patience is { } patience)
        {
            connection.Timeout = (int)Math.Ceiling(patience.TotalSeconds);
            connection.CancellationTimeout = (int)patience.TotalMilliseconds;
        }

        connection.MinPoolSize = Math.Min(connection.MinPoolSize, connection.MaxPoolSize);
        options.UseNpgsql(connection.ConnectionString, npgsql => npgsql
            .MigrationsAssembly("Monolith.Migrations.PostgreSql")
            .MigrationsHistoryTable(HistoryRepository.DefaultTableName, location.Name))
            .ReplaceService<IMigrationsSqlGenerator, PostgreSqlMigrationSql>();
    }

    /// <summary>Texts compare and sort by their bytes, as everywhere: no locale of a server changes what a page of a list holds.</summary>
    public void Store(IConventionProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type == typeof(DateTimeOffset))
        {
            property.Builder.HasConversion(new UtcConverter());
        }
        else if (type == typeof(decimal))
        {
            property.Builder.HasConversion(new FixedPointConverter());
        }
        else if (type == typeof(string) || type.IsEnum || property.GetValueConverter()?.ProviderClrType == typeof(string))
        {
            property.Builder.UseCollation("C");
        }
    }

    /// <summary>
    /// The tool's lock on the history ends with each migration's transaction, so that two runs would get in between each other; a lock of the
    /// session ends with the connection that migrates, and never sooner by itself. Who waits asks again and again: an index that is built
    /// concurrently waits for every statement that is under way, and would wait for one that waits for the lock.
    /// </summary>
    public async Task PrepareMigration(DbContext context, CancellationToken cancellationToken)
    {
        while (!await context.Database.SqlQuery<bool>($"SELECT pg_try_advisory_lock(hashtextextended({MigrationLock(context)}, 0)) AS \"Value\"").SingleAsync(cancellationToken))
        {
            await Task.Delay(TurnPause, cancellationToken);
        }
    }

    public Task FinishMigration(DbContext context) =>
        context.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock(hashtextextended({MigrationLock(context)}, 0))", CancellationToken.None);

    public bool IsRepeatable(string statement) => PostgreSqlMigrationSql.IsRepeatable(statement);

    public string Unwrap(string script) => PostgreSqlMigrationSql.Unwrap(script);

    public Task CheckSettings(DbContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The vacuum removes dead rows; what stood in the write-ahead log goes with the retention of its archive.</summary>
    public async Task Scrub(DbContext context, CancellationToken cancellationToken)
    {
        foreach (var table in context.Model.GetRelationalModel().Tables)
        {
#pragma warning disable EF1002, MONO3010 // The names are those of the model.
            await context.Database.ExecuteSqlRawAsync($"VACUUM \"{table.Schema}\".\"{table.Name}\"", cancellationToken);
#pragma warning restore EF1002, MONO3010
        }
    }

    public bool IsTransient(DbException exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown }
        || exception is { IsTransient: true, InnerException: not TimeoutException };

    public bool IsUniqueViolation(DbException exception) => exception is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    public bool IsViolationOf(DbException exception, ITableIndex index) =>
        exception is PostgresException { ConstraintName: { } constraint } && string.Equals(constraint, index.Name, StringComparison.Ordinal);

    private static string MigrationLock(DbContext context) => $"monolith migrates {context.Model.GetDefaultSchema()}";
}
