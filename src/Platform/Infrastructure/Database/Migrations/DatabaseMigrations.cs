using System.Data.Common;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Monolith.Platform.Infrastructure;

internal sealed class DatabaseMigrations(
    IEnumerable<ModuleDatabase> databases, IServiceScopeFactory scopes, IOptions<DatabaseOptions> options, DataFolder folder) : IDatabaseMigrations
{
    public string Product => Engine.Name;

    public IReadOnlyList<string> Modules { get; } = [.. databases.Select(database => database.Name)];

    private IDatabaseEngine Engine => DatabaseEngines.Named(options.Value.Provider);

    public Task<MigrationStatus> Status(string module, CancellationToken cancellationToken) => With(module, async context =>
    {
        var applied = (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        return new MigrationStatus(module, applied, [.. context.Database.GetMigrations().Except(applied, StringComparer.OrdinalIgnoreCase)]);
    }, cancellationToken);

    public async IAsyncEnumerable<AppliedMigrations> Apply(IReadOnlyCollection<string> modules, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var turn = Engine.IsEmbedded ? await DataFolderLock.TakeTurn(folder, cancellationToken) : null;
        using var held = Engine.IsEmbedded ? DataFolderLock.Take(folder) : null;
        foreach (var module in modules)
        {
            yield return new AppliedMigrations(module, await With(module, context => context.BringUpToDate(cancellationToken), cancellationToken));
        }
    }

    public string Script(string module)
    {
        if (Engine.IsEmbedded)
        {
            throw new StartupRefusedException(
                [$"{Product} knows no conditional statements, so there is no script that could be run twice. Its host migrates by itself; mono db migrate does it now."]);
        }

        using var scope = scopes.CreateScope();
        var context = ContextOf(module, scope.ServiceProvider);
        return OutsideTransaction(context) is { Count: > 0 } unconditional
            ? throw new StartupRefusedException(
                [$"The migrations of {module} hold statements that run outside of a transaction, which no conditional block can hold: {string.Join(", ", unconditional)}. Use mono db migrate."])
            : Engine.Unwrap(context.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent));
    }

    private List<string> OutsideTransaction(DbContext context)
    {
        var assembly = context.GetService<IMigrationsAssembly>();
        var generator = context.GetService<IMigrationsSqlGenerator>();
        var models = context.GetService<IModelRuntimeInitializer>();
        return
        [
            .. from found in assembly.Migrations
               let migration = assembly.CreateMigration(found.Value, context.Database.ProviderName ?? "")
               where generator.Generate(migration.UpOperations, models.Initialize(migration.TargetModel)).Any(command => command.TransactionSuppressed && !Engine.IsRepeatable(command.CommandText))
               select found.Key,
        ];
    }

    private async Task<T> With<T>(string module, Func<DbContext, Task<T>> action, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await action(ContextOf(module, scope.ServiceProvider));
        }
        catch (Exception exception) when (DatabaseFault(exception) is { } fault)
        {
            // Servers report as an error that a statement was cancelled.
            cancellationToken.ThrowIfCancellationRequested();
            throw new ModuleDatabaseException(module, fault);
        }
    }

    private DbContext ContextOf(string module, IServiceProvider services) =>
        databases.Single(database => string.Equals(database.Name, module, StringComparison.Ordinal)).Context(services);

    /// <summary>What the driver said, which the tool may have wrapped.</summary>
    private static Exception? DatabaseFault(Exception? exception) =>
        exception is null or DbException or SocketException or TimeoutException ? exception : DatabaseFault(exception.InnerException);
}
