using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Monolith.Platform.Application;
using Monolith.Platform.Infrastructure;

namespace Monolith.Ledger;

/// <summary>What a process of the ledger does.</summary>
internal sealed class Run(IServiceProvider services)
{
    private const int Bulk = 1_000;
    private const int Started = 20;

    /// <summary>Creates the tables, unless an earlier process did.</summary>
    public Task CreateTables() => InDatabase(async db =>
    {
        var creator = (RelationalDatabaseCreator)db.GetService<IDatabaseCreator>();
        if (!await creator.ExistsAsync())
        {
            await creator.CreateAsync();
        }

        try
        {
            await creator.CreateTablesAsync();
        }
        catch (DbException)
        {
            // They are there; whatever else is wrong shows at the first use.
        }

        return true;
    });

    /// <summary>Publishes in bulk, one event of each account.</summary>
    public async Task Open(int count)
    {
        for (; count > 0; count -= Bulk)
        {
            await Send(new OpenAccounts(Math.Min(count, Bulk)));
        }
    }

    /// <summary>Publishes: in bulk with the poisoned ones in their midst, and one after the other, the accounts in turn.</summary>
    public async Task Publish(IConfiguration configuration)
    {
        var bulk = configuration.GetValue("bulk", 0);
        await Open(bulk / 2);
        if (configuration.GetValue("poison", 0) is > 0 and var poisoned)
        {
            await Send(new OpenAccounts(poisoned, Poisoned: true));
        }

        await Open(bulk - (bulk / 2));
        if (configuration.GetValue("publish", 0) is > 0 and var count)
        {
            var accounts = await Send(new OpenAccounts(Math.Min(configuration.GetValue("keys", 1), count)));
            for (var number = accounts.Count; number < count; number++)
            {
                await Send(new Deposit(accounts[number % accounts.Count]));
            }
        }

        if (configuration["publish-while"] is { } file)
        {
            await PublishWhile(file);
        }
    }

    /// <summary>Waits until every event is dispatched, and every delivery is there and has ended.</summary>
    public async Task WhenQuiet(TimeSpan? pause = null)
    {
        var handlers = services.GetRequiredService<EventCatalog>().Subscriptions.Count;
        while (await InDatabase(async db => await db.Set<OutboxMessage>().AnyAsync(message => message.DispatchedAt == null)
            || await db.Set<EventDelivery>().AnyAsync(delivery => delivery.Status == DeliveryStatus.Pending)
            || await db.Set<EventDelivery>().CountAsync() < handlers * await db.Set<OutboxMessage>().CountAsync()))
        {
            await Task.Delay(pause ?? TimeSpan.FromMilliseconds(20));
        }
    }

    /// <summary>Publishes one event at a time, and takes the time from its commit until all has been handled.</summary>
    public async Task<string> Delays(int count)
    {
        var delays = new List<double>();
        for (var number = 0; number < count; number++)
        {
            await Send(new OpenAccounts(1));
            var committed = Stopwatch.GetTimestamp();
            await WhenQuiet(TimeSpan.FromMilliseconds(1));
            delays.Add(Stopwatch.GetElapsedTime(committed).TotalMilliseconds);
        }

        delays.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"delay p50 {delays[count / 2]:0.0} ms, p99 {delays[count * 99 / 100]:0.0} ms");
    }

    public Task<string> Report() => InDatabase(async db =>
    {
        var effects = await db.Effects.OrderBy(effect => effect.Id).ToListAsync();
        return JsonSerializer.Serialize(new Report(
            await db.Set<OutboxMessage>().CountAsync(),
            effects.Count(effect => effect.Handler == "strict"),
            effects.Count(effect => effect.Handler == "lenient"),
            effects.Count - effects.Select(effect => (effect.Handler, effect.EventId)).Distinct().Count(),
            effects.GroupBy(effect => (effect.Handler, effect.AccountId)).Sum(account => account.Zip(account.Skip(1)).Count(pair => pair.First.Version >= pair.Second.Version)),
            await db.Set<EventDelivery>().CountAsync(delivery => delivery.Status == DeliveryStatus.Dead)));
    });

    /// <summary>Publishes as long as a file is there, and says by emptying it that it has begun.</summary>
    private async Task PublishWhile(string file)
    {
        var accounts = await Send(new OpenAccounts(Started));
        for (var number = 0; File.Exists(file); number++)
        {
            await Send(new Deposit(accounts[number % accounts.Count]));
            if (number == Started)
            {
                await File.WriteAllTextAsync(file, "");
            }

            await Task.Delay(10);
        }
    }

    private async Task<T> Send<T>(ICommand<T> command)
        where T : notnull
    {
        await using var scope = services.CreateAsyncScope();
        using var system = services.GetRequiredService<ICallerContext>().Become(Caller.System("ledger"));
        var sent = await scope.ServiceProvider.GetRequiredService<ISender>().Send(command, CancellationToken.None);
        return sent.IsSuccess ? sent.Value : throw new InvalidOperationException(sent.Error.Message);
    }

    private async Task<T> InDatabase<T>(Func<LedgerDbContext, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<LedgerDbContext>());
    }
}
