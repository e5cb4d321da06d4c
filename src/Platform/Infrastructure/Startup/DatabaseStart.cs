using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Monolith.Platform.Infrastructure;

/// <summary>
/// Takes the data folder and brings every database up to date, or refuses to start with one that somebody else has to bring up to date; before
/// the server listens.
/// </summary>
internal sealed partial class DatabaseStart(
    DataFolder folder,
    IOptions<DatabaseOptions> options,
    IEnumerable<ModuleDatabase> databases,
    IServiceScopeFactory scopes,
    StartupState state,
    ILogger<DatabaseStart> logger) : IHostedService, IDisposable
{
    private DataFolderLock? held;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        held = DataFolderLock.Take(folder);
        foreach (var database in databases)
        {
            await Migrate(database, cancellationToken);
        }

        state.MarkMigrated();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => held?.Dispose();

    private async Task Migrate(ModuleDatabase database, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = database.Context(scope.ServiceProvider);
        var engine = DatabaseEngines.Of(context.Database.ProviderName);
        var pending = (await context.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count > 0)
        {
            if (!engine.IsEmbedded && !options.Value.MigrateAtStart)
            {
                throw new StartupRefusedException(
                    [$"Database {database.Name} lacks {pending.Count} migration(s): {string.Join(", ", pending)}. " +
                    "Apply them with: mono db migrate. Or set Database__MigrateAtStart=true to have the host apply them."]);
            }

            if (await context.BringUpToDate(cancellationToken) is { Count: > 0 } applied)
            {
                LogMigrated(database.Name, applied.Count, applied[^1]);
            }
        }

        await engine.CheckSettings(context, cancellationToken);
    }

    [LoggerMessage(LogLevel.Information, "Database {Database}: {Count} migration(s) applied, up to {Migration}")]
    private partial void LogMigrated(string database, int count, string migration);
}
