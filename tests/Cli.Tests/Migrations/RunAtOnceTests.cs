using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Monolith.Platform.Infrastructure;
using Monolith.Testing;
using Npgsql;

namespace Monolith.Cli.Tests;

/// <summary>
/// On a server the lock holds over the whole run, also where a migration leaves its transaction, and with it the lock of the tool that migrates.
/// Embedded databases are locked by their folder, whose lock has tests of its own.
/// </summary>
public sealed class RunAtOnceTests : IAsyncDisposable
{
    private const int Gate = 4711;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TestInstallation installation = new();

    public ValueTask DisposeAsync() => installation.DisposeAsync();

    [Fact]
    public async Task Nobody_gets_in_between_while_a_migration_runs_outside_of_its_transaction()
    {
        if (TestDatabase.Provider is "Sqlite")
        {
            return;
        }

        var connectionString = TestDatabase.SettingsFor(installation.DataFolder)["ConnectionStrings:Monolith"];
        await using var keeper = new NpgsqlConnection(connectionString + ";Pooling=false");
        await keeper.OpenAsync();
        await Scalar(keeper, $"SELECT pg_advisory_lock({Gate})");

        var runs = new[] { Run(connectionString), Run(connectionString) };
        using (var deadline = new CancellationTokenSource(Patience))
        {
            while (await Scalar(keeper, "SELECT (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted) "
                + "+ (SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE '%pg_try_advisory_lock%')") is not 2L)
            {
                await Task.Delay(50, deadline.Token);
            }
        }

        await Scalar(keeper, $"SELECT pg_advisory_unlock({Gate})");
        var applied = await Task.WhenAll(runs);

        applied.Select(migrations => migrations.Count).ShouldBe([0, 1], ignoreOrder: true);
    }

    private static async Task<IReadOnlyList<string>> Run(string connectionString)
    {
        await using var context = new GatedDbContext(connectionString);
        return await context.BringUpToDate(CancellationToken.None);
    }

    private static async Task<object?> Scalar(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // The statement is the test's own.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }

    internal sealed class GatedDbContext(string connectionString) : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
            optionsBuilder.UseNpgsql(connectionString, npgsql => npgsql.MigrationsAssembly(typeof(GatedDbContext).Assembly));

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.HasDefaultSchema("gated");
    }

    /// <summary>Waits outside of the transaction until the test lets it go on; a second time it fails.</summary>
    [DbContext(typeof(GatedDbContext))]
    [Migration("20260101000000_Gated")]
    internal sealed class Gated : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql($"SELECT pg_advisory_lock_shared({Gate})", suppressTransaction: true);
            migrationBuilder.Sql("CREATE TABLE gated (id integer)", suppressTransaction: true);
        }
    }
}
