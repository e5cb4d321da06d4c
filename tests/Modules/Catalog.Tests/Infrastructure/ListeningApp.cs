using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Monolith.Testing;

namespace Monolith.Catalog.Tests.Infrastructure;

/// <summary>The product, listened to from before its start: Entity Framework asks only now and then whether anybody listens.</summary>
public sealed class ListeningApp : MonolithApp, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly AsyncLocal<List<SentCommand>?> here = new();
    private readonly List<IDisposable> subscriptions = [];

    public ListeningApp() => subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    /// <summary>The commands that some work sends to the database, in order.</summary>
    internal async Task<IReadOnlyList<SentCommand>> CommandsOf(Func<Task> work)
    {
        _ = Services;
        var commands = new List<SentCommand>();
        here.Value = commands;
        await work();
        here.Value = null;
        return commands;
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
            commands.Add(new(data.Command.CommandText, [.. data.Command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
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
}

/// <summary>A command as it went to the database.</summary>
internal sealed record SentCommand(string Text, IReadOnlyList<(string Name, object? Value)> Parameters);
