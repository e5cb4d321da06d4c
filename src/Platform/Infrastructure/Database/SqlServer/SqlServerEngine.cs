using System.Collections.Frozen;
using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Monolith.Platform.Infrastructure;

/// <summary>SQL Server 2022 or later, or Azure SQL Database: one database, a schema per module.</summary>
internal sealed class SqlServerEngine : IDatabaseEngine, ISqlServerStatements
{
    // https://learn.microsoft.com/sql/relational-databases/errors-events/database-engine-events-and-errors
    private const int DuplicateKeyInIndex = 2601;
    private const int DuplicateKeyInConstraint = 2627;

    /// <summary>
    /// Connections that broke off or were not accepted, databases on the move, victims of deadlocks.
    /// https://learn.microsoft.com/azure/azure-sql/database/troubleshoot-common-errors-issues
    /// </summary>
    private static readonly FrozenSet<int> Transient = FrozenSet.ToFrozenSet(
        [0, 20, 53, 64, 121, 233, 921, 997, 1204, 1205, 1222, 3960, 4060, 4221, 10053, 10054, 10060, 10928, 10929, 10936, 40197, 40501, 40540, 40613, 42108, 42109, 49918, 49919, 49920]);

    private const int Microseconds = 6;

    /// <summary>From the next number on the provider inserts with MERGE, which promises no order: events would overtake each other.</summary>
    private const int InsertsInOrder = 3;

    private const string BytesOfGuid = "binary(16)";

    /// <summary>Compares and sorts code units by their number, as the code does; that of a text in UTF-8 would demand sizes in bytes.</summary>
    private const string Collation = "Latin1_General_100_BIN2";

    private const string ReadsSnapshots = "SELECT is_read_committed_snapshot_on AS [Value] FROM sys.databases WHERE database_id = DB_ID()";

    // https://learn.microsoft.com/sql/relational-databases/system-stored-procedures/sp-getapplock-transact-sql
    private const string EnterMigration = "EXEC @granted = sp_getapplock @Resource = @resource, @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = -1";
    private const string LeaveMigration = "EXEC sp_releaseapplock @Resource = @resource, @LockOwner = 'Session'";

    public static IEnumerable<string> Statements => [ReadsSnapshots, EnterMigration, LeaveMigration];

    public string Name => "SqlServer";

    public string Provider => "Microsoft.EntityFrameworkCore.SqlServer";

    public bool HasSchemas => true;

    public bool IsEmbedded => false;

    public IEventQueue Events { get; } = new SqlServerEventQueue();

    public IReplication? Replication { get; } = new SqlServerReplication();

    public IIndexAdvisor Indexes { get; } = new SqlServerIndexAdvisor();

    public Task<bool> TryLock(DbContext context, string name, CancellationToken cancellationToken) =>
        SqlServerEventQueue.TryEnter(context, name, cancellationToken);

    public void Configure(DbContextOptionsBuilder options, DatabaseLocation location)
    {
        if (location.ConnectionString.Length == 0)
        {
            throw new StartupRefusedException(
                [$"Database:Provider is {Name}, and there is no connection string. Set ConnectionStrings__Monolith, or ConnectionStrings__{location.Name} for this module alone."]);
        }

        // Which index was violated is told in the message alone, in the language of the session.
        var connection = location.Read(text => new SqlConnectionStringBuilder(text) { CurrentLanguage = "us_english" });
        connection.MaxPoolSize = location.MaxConnections ?? connection.MaxPoolSize;
        if (location.Patience is { } patience)
        {
            connection.ApplicationIntent = ApplicationIntent.ReadOnly;
            connection.ConnectTimeout = (int)Math.Ceiling(patience.TotalSeconds);
        }

        connection.MinPoolSize = Math.Min(connection.MinPoolSize, connection.MaxPoolSize);
        options.UseSqlServer(connection.ConnectionString, server => server
            .MigrationsAssembly("Monolith.Migrations.SqlServer")
            .MaxBatchSize(InsertsInOrder)
            .MigrationsHistoryTable(HistoryRepository.DefaultTableName, location.Name));
    }

    /// <summary>
    /// Ids as bytes, since the product sorts its own type by the last of them first. Times keep their offset, which is always none, so that a
    /// column says by itself that it holds points in time; both its types keep microseconds and sort alike.
    /// </summary>
    public void Store(IConventionProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type == typeof(DateTimeOffset))
        {
            property.Builder.HasConversion(new UtcConverter());
            property.Builder.HasPrecision(Microseconds);
        }
        else if (type == typeof(DateTime))
        {
            property.Builder.HasPrecision(Microseconds);
        }
        else if (type == typeof(Guid))
        {
            property.Builder.HasConversion(new BigEndianGuidConverter());
            property.Builder.HasColumnType(BytesOfGuid);
        }
        else if (type == typeof(decimal))
        {
            property.Builder.HasConversion(new FixedPointConverter());
        }
        else if (type == typeof(string) || type.IsEnum || property.GetValueConverter()?.ProviderClrType == typeof(string))
        {
            property.Builder.UseCollation(Collation);
        }
        else if (type == typeof(long) && property is { ValueGenerated: ValueGenerated.OnAdd, DeclaringType: IConventionEntityType table } && property.IsPrimaryKey())
        {
            // Rows that the server numbers are numbered in the order in which they are added; see the size of batches.
            table.Builder.UseSqlOutputClause(false);
        }
    }

    public async Task PrepareMigration(DbContext context, CancellationToken cancellationToken)
    {
        var granted = new SqlParameter("granted", SqlDbType.Int) { Direction = ParameterDirection.Output };
        await context.Database.ExecuteSqlRawAsync(EnterMigration, [granted, MigrationLock(context)], cancellationToken);
        if (granted.Value is not >= 0)
        {
            throw new InvalidOperationException($"The turn to migrate was refused with {granted.Value}.");
        }
    }

    public Task FinishMigration(DbContext context) =>
        context.Database.ExecuteSqlRawAsync(LeaveMigration, [MigrationLock(context)], CancellationToken.None);

    /// <summary>Without row versions readers wait for writers, and writers for readers.</summary>
    public async Task CheckSettings(DbContext context, CancellationToken cancellationToken)
    {
        if (!await context.Database.SqlQueryRaw<bool>(ReadsSnapshots).SingleAsync(cancellationToken))
        {
            throw new StartupRefusedException(
                [$"The database {context.Database.GetDbConnection().Database} reads with locks. Run: ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE"]);
        }
    }

    /// <summary>The server clears away what was deleted by itself; its log goes with the retention of its backups.</summary>
    public Task Scrub(DbContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    public bool IsTransient(DbException exception) => exception is SqlException fault && fault.Errors.Cast<SqlError>().Any(error => Transient.Contains(error.Number));

    public bool IsUniqueViolation(DbException exception) => exception is SqlException violation
        && violation.Errors.Cast<SqlError>().Any(error => error.Number is DuplicateKeyInIndex or DuplicateKeyInConstraint);

    /// <summary>
    /// The message names table and index before the values, which are anybody's:
    /// <c>Cannot insert duplicate key row in object 'catalog.slug_claims' with unique index 'ix_slug_claims_slug'. The duplicate key value is (a).</c>
    /// </summary>
    public bool IsViolationOf(DbException exception, ITableIndex index)
    {
        var message = exception.Message.AsSpan();
        var names = message[..Math.Max(message.IndexOf(". The duplicate key value is", StringComparison.Ordinal), 0)];
        return names.Contains($"'{index.Table.Schema}.{index.Table.Name}'", StringComparison.Ordinal)
            && names.Contains($"'{index.Name}'", StringComparison.Ordinal);
    }

    private static SqlParameter MigrationLock(DbContext context) => new("resource", $"monolith migrates {context.Model.GetDefaultSchema()}");
}
