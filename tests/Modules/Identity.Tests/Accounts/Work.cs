using System.Data.Common;
using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Monolith.Identity.Infrastructure;
using Monolith.Platform.Application;

namespace Monolith.Identity.Tests.Accounts;

/// <summary>What one use case made the machine do, whatever others do at the same time.</summary>
public sealed class Work
{
    private static readonly AsyncLocal<Work?> Current = new();
    private static readonly MeterListener Listener = Listen();

    public IList<string> Sql { get; } = [];

    public IList<string> SecurityEvents { get; } = [];

    public int Hashes { get; private set; }

    /// <summary>Does something, and tells what it took.</summary>
    public static async Task<(T Result, Work Work)> Of<T>(Func<Task<T>> doing)
    {
        _ = Listener;
        var work = new Work();
        Current.Value = work;
        try
        {
            return (await doing(), work);
        }
        finally
        {
            Current.Value = null;
        }
    }

    public void ShouldBe(Work other)
    {
        Hashes.ShouldBe(other.Hashes);
        Sql.ShouldBe(other.Sql);
        SecurityEvents.ShouldBe(other.SecurityEvents);
    }

    private static MeterListener Listen()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name is PasswordHashing.Duration or Platform.Application.SecurityEvents.Counter)
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((_, _, _, _) =>
        {
            if (Current.Value is { } work)
            {
                work.Hashes++;
            }
        });
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            foreach (var tag in tags)
            {
                Current.Value?.SecurityEvents.Add(tag.Value?.ToString() ?? "");
            }
        });
        listener.Start();
        return listener;
    }

    /// <summary>Notes the commands; to be added to the database's context.</summary>
    public sealed class Interceptor : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Current.Value?.Sql.Add(command.CommandText);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Current.Value?.Sql.Add(command.CommandText);
            return ValueTask.FromResult(result);
        }
    }
}
