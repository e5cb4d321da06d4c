using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Monolith.Platform.Infrastructure;

/// <summary>Applies what a database lacks, whoever else is about to do the same.</summary>
internal static class MigrationRun
{
    /// <returns>What this run applied, in order; another may have been faster.</returns>
    public static async Task<IReadOnlyList<string>> BringUpToDate(this DbContext context, CancellationToken cancellationToken)
    {
        var database = context.Database;
        var engine = DatabaseEngines.Of(database.ProviderName);
        var timeout = database.GetCommandTimeout();
        try
        {
            // Another run is waited for as long as it takes, and an index is built as long as it takes.
            database.SetCommandTimeout(0);
            await CreateIfMissing(context, cancellationToken);
            await database.OpenConnectionAsync(cancellationToken);
            await engine.PrepareMigration(context, cancellationToken);
            var pending = (await database.GetPendingMigrationsAsync(cancellationToken)).ToList();
            if (pending.Count > 0)
            {
                await database.MigrateAsync(cancellationToken);
            }

            return pending;
        }
        finally
        {
            if (database.GetDbConnection().State is ConnectionState.Open)
            {
                await engine.FinishMigration(context);
            }

            await database.CloseConnectionAsync();
            database.SetCommandTimeout(timeout);
        }
    }

    private static async Task CreateIfMissing(DbContext context, CancellationToken cancellationToken)
    {
        var creator = context.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync(cancellationToken))
        {
            return;
        }

        try
        {
            await creator.CreateAsync(cancellationToken);
        }
        catch (DbException)
        {
            if (!await creator.ExistsAsync(cancellationToken))
            {
                throw;
            }
        }
    }
}
