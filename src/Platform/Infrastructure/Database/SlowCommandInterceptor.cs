using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Logs statements that take long, with the use case that sent them; values are parameters, and stay out of it.</summary>
internal sealed partial class SlowCommandInterceptor(string database, TimeSpan slow, ILogger<SlowCommandInterceptor> logger) : DbCommandInterceptor
{
    /// <summary>By which the events are found again in the log.</summary>
    internal const string Template = "Slow statement of use case {UseCase} in {Database}, {Elapsed:0} ms: {Statement}";

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        Note(command, eventData.Duration);
        return result;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Note(command, eventData.Duration);
        return ValueTask.FromResult(result);
    }

    /// <summary>Where rows are computed one by one, reading is where the time goes.</summary>
    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        Note(command, eventData.Duration);
        return result;
    }

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        Note(command, eventData.Duration);
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Note(command, eventData.Duration);
        return ValueTask.FromResult(result);
    }

    public override object? ScalarExecuted(DbCommand command, CommandExecutedEventData eventData, object? result)
    {
        Note(command, eventData.Duration);
        return result;
    }

    public override ValueTask<object?> ScalarExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, object? result, CancellationToken cancellationToken = default)
    {
        Note(command, eventData.Duration);
        return ValueTask.FromResult(result);
    }

    private void Note(DbCommand command, TimeSpan duration)
    {
        if (duration >= slow)
        {
            LogSlow(UseCaseScope.Current ?? "none", database, duration.TotalMilliseconds, command.CommandText);
        }
    }

    [LoggerMessage(LogLevel.Warning, Template)]
    private partial void LogSlow(string useCase, string database, double elapsed, string statement);
}
