using System.Data.Common;
using System.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;

namespace Monolith.Testing;

/// <summary>The product, listened to from before its start: Entity Framework asks only now and then whether anybody listens.</summary>
public sealed class ListeningApp : MonolithApp, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly AsyncLocal<List<SentCommand>?> here = new();
    private readonly List<IDisposable> subscriptions = [];

    public ListeningApp() => subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    /// <summary>What SQLite does for each command that some work sends to a module's database, in order.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<string>>> PlansOf<TDb>(Func<Task> work)
        where TDb : DbContext
    {
        var commands = await CommandsOf(work);

        await using var scope = Services.CreateAsyncScope();
        var connection = scope.ServiceProvider.GetRequiredService<TDb>().Database.GetDbConnection();
        await connection.OpenAsync();
        return [.. commands.Where(seen => seen.Context == typeof(TDb)).Select(seen => Plan(connection, seen))];
    }

    /// <summary>What some work, the requests it makes included, sends to any database; what others do meanwhile is not among it.</summary>
    /// <param name="work">The work.</param>
    /// <param name="isKept">Whether answers that are kept may take the place of commands.</param>
    public async Task<IReadOnlyList<SentCommand>> CommandsOf(Func<Task> work, bool isKept = false)
    {
        var cache = Services.GetRequiredService<IAnswerCache>();
        if (!isKept)
        {
            await cache.Invalidate(Services.GetRequiredService<CacheCatalog>().Tags);
        }

        var commands = new List<SentCommand>();
        here.Value = commands;
        await work();
        here.Value = null;
        lock (commands)
        {
            return [.. commands];
        }
    }

    /// <summary>A request belongs to whoever makes it, and so do its commands.</summary>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.Configure<TestServerOptions>(server => server.PreserveExecutionContext = true));
    }

    private static List<string> Plan(DbConnection connection, SentCommand seen)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is what the product itself sent.
        command.CommandText = "EXPLAIN QUERY PLAN " + seen.Text;
#pragma warning restore CA2100
        foreach (var (name, value) in seen.Parameters.Select(p => (p.ParameterName, p.Value)))
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        using var reader = command.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read())
        {
            steps.Add(reader.GetString(3));
        }

        return steps;
    }

    public override ValueTask DisposeAsync()
    {
        subscriptions.ForEach(subscription => subscription.Dispose());
        return base.DisposeAsync();
    }

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (value.Name is DbLoggerCategory.Name)
        {
            subscriptions.Add(value.Subscribe(this));
        }
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        if (here.Value is { } commands && value is { Value: CommandEventData data } && value.Key == RelationalEventId.CommandExecuting.Name)
        {
            lock (commands)
            {
                commands.Add(new(UseCaseScope.Current, data.Command.CommandText, [.. data.Command.Parameters.Cast<DbParameter>().Select(Copy)], data.Context?.GetType()));
            }
        }
    }

    void IObserver<DiagnosticListener>.OnCompleted()
    {
    }

    void IObserver<DiagnosticListener>.OnError(Exception error)
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted()
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error)
    {
    }

    /// <summary>Parameters are given back with their command, and used again.</summary>
    private static DbParameter Copy(DbParameter parameter) => parameter is ICloneable cloneable
        ? (DbParameter)cloneable.Clone()
        : new Microsoft.Data.Sqlite.SqliteParameter(parameter.ParameterName, parameter.Value);
}
