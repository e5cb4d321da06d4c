using System.Data.Common;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Monolith.Platform.Infrastructure;

internal sealed class DatabaseDoctor(
    IEnumerable<ModuleDatabase> databases, IServiceScopeFactory scopes, IOptions<DatabaseOptions> options, DataFolder folder) : IDatabaseDoctor
{
    public string LogFolder { get; } = Path.Combine(folder.Path, "logs");

    public TimeSpan SlowStatement => options.Value.SlowStatement;

    public bool CountsUse => Advisor.CountsUse;

    private IIndexAdvisor Advisor => DatabaseEngines.Named(options.Value.Provider).Indexes;

    public async Task<DatabaseAdvice> Examine(IReadOnlyCollection<string> modules, CancellationToken cancellationToken)
    {
        var log = SlowStatementLog.Read(LogFolder).Where(slow => modules.Contains(slow.Database, StringComparer.Ordinal)).ToList();
        var (missing, unused, scanned) = (new List<MissingIndex>(), new List<UnusedIndex>(), new List<ScannedTable>());
        foreach (var database in databases.Where(database => modules.Contains(database.Name, StringComparer.Ordinal)))
        {
            await Open(database.Name, async context =>
            {
                var wanted = await Missing(context, database.Name, [.. log.Where(slow => string.Equals(slow.Database, database.Name, StringComparison.Ordinal))], cancellationToken);
                missing.AddRange(wanted);
                unused.AddRange(await Advisor.Unused(context, database.Name, cancellationToken));
                scanned.AddRange((await Advisor.Scanned(context, database.Name, cancellationToken))
                    .Where(table => !wanted.Exists(index => string.Equals(index.Table, table.Table, StringComparison.Ordinal))));
            }, cancellationToken);
        }

        return new(Slowest(log), missing, unused, scanned);
    }

    private static List<SlowUseCase> Slowest(IEnumerable<SlowStatement> log) =>
    [
        .. log.GroupBy(slow => (slow.UseCase, slow.Database))
            .Select(group => (group.Key, Statements: group.OrderBy(slow => slow.Elapsed).ToList()))
            .OrderByDescending(group => group.Statements.Sum(slow => slow.Elapsed))
            .Select(group => new SlowUseCase(
                group.Key.UseCase, group.Key.Database, group.Statements.Count, Median(group.Statements), group.Statements[^1].Elapsed, group.Statements[^1].Text)),
    ];

    private static double Median(List<SlowStatement> sorted) => (sorted[(sorted.Count - 1) / 2].Elapsed + sorted[sorted.Count / 2].Elapsed) / 2;

    private async Task<List<MissingIndex>> Missing(DbContext context, string module, IReadOnlyList<SlowStatement> log, CancellationToken cancellationToken)
    {
        var wanted = new List<(WantedIndex Index, string UseCase)>();
        foreach (var statement in log.SelectMany(slow => StatementText.PlannedIn(slow.Text).Select(text => (Text: text, slow.UseCase))).Distinct())
        {
            wanted.AddRange((await Advisor.Wanted(context, statement.Text, cancellationToken)).Select(index => (index, statement.UseCase)));
        }

        return
        [
            .. wanted.GroupBy(pair => pair.Index.Fix, StringComparer.Ordinal).Select(group => (group.First().Index, UseCases: group.Select(pair => pair.UseCase)))
                .Select(group => new MissingIndex(
                    module, group.Index.Table, group.Index.Columns, group.Index.Rows, [.. group.UseCases.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], group.Index.Fix)),
        ];
    }

    private async Task Open(string module, Func<DbContext, Task> examine, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var context = databases.Single(database => string.Equals(database.Name, module, StringComparison.Ordinal)).Context(scope.ServiceProvider);

            // Looking must not create what is not there yet.
            if (await context.GetService<IRelationalDatabaseCreator>().ExistsAsync(cancellationToken))
            {
                await context.Database.OpenConnectionAsync(cancellationToken);
                await examine(context);
            }
        }
        catch (Exception exception) when (exception is DbException or SocketException or TimeoutException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new ModuleDatabaseException(module, exception);
        }
    }
}
