using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;
using Monolith.Platform.Infrastructure;

namespace Monolith.Testing;

/// <summary>Does by hand, and to the end, what the event relay does in the background: every outbox, then every handler, then the next pause.</summary>
internal sealed class EventRun(IServiceProvider services, VirtualClock clock)
{
    /// <summary>More rounds than any chain of events needs that ends at all.</summary>
    private const int MaxRounds = 10_000;

    private readonly EventCatalog catalog = services.GetRequiredService<EventCatalog>();
    private readonly OutboxDispatcher dispatcher = services.GetRequiredService<OutboxDispatcher>();
    private readonly HandlerWorker worker = services.GetRequiredService<HandlerWorker>();
    private readonly List<OutboxMessage> simulated = [];
    private readonly List<(Guid EventId, string Handler, int Attempt, string Error)> failures = [];
    private HashSet<Guid> before = [];

    private List<ModuleDatabase> Publishers => [.. services.GetServices<ModuleDatabase>().Where(database => catalog.Publishers.Contains(database.Application))];

    private List<(ModuleDatabase Database, string Handler)> Handlers =>
    [
        .. catalog.Subscriptions.DistinctBy(subscription => subscription.Handler, StringComparer.Ordinal)
            .Select(subscription => (services.GetServices<ModuleDatabase>().Single(database => database.Application == subscription.Application), subscription.Handler)),
    ];

    /// <summary>From here on, what happens belongs to the next cause.</summary>
    public async Task Begin()
    {
        simulated.Clear();
        failures.Clear();
        before = [.. (await Messages()).Select(message => message.EventId)];
    }

    /// <summary>Makes the deliveries of an event that another module is said to have published.</summary>
    public async Task Simulate(IIntegrationEvent message, Guid key, long version)
    {
        clock.Advance(TimeSpan.FromMilliseconds(1));
        var type = catalog.Types.SingleOrDefault(type => type.Type == message.GetType());
        if (type is null || !catalog.SubscribersOf(type.Name).Any())
        {
            throw new InvalidOperationException($"No handler of this module takes in {message.GetType().Name}: write one that is an IEventHandler<{message.GetType().Name}>.");
        }

        var row = new OutboxMessage
        {
            EventId = Guid.CreateVersion7(clock.GetUtcNow()),
            Event = type.Name,
            Key = key,
            Version = version,
            Payload = type.Write(message),
            CorrelationId = "tests",
            CausationId = null,
            TraceParent = null,
            OccurredAt = clock.GetUtcNow(),
        };
        simulated.Add(row);
        await services.GetRequiredService<DeliveryIntake>().Add([row], CancellationToken.None);
    }

    /// <summary>Works until nothing waits any more.</summary>
    public async Task<EventTree> UntilQuiet(string cause)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            foreach (var database in Publishers)
            {
                await dispatcher.Dispatch(database, CancellationToken.None);
            }

            foreach (var (database, handler) in Handlers)
            {
                while (await worker.Work(database, handler, CancellationToken.None))
                {
                    await NoteFailures();
                }
            }

            if ((await Messages()).Any(message => message.DispatchedAt is null))
            {
                continue;
            }

            if ((await Deliveries()).Where(delivery => delivery.Status is DeliveryStatus.Pending).Select(delivery => (DateTimeOffset?)delivery.DueAt).Min() is not { } due)
            {
                return await Tree(cause);
            }

            clock.AdvanceTo(due);
        }

        throw new InvalidOperationException($"It never becomes quiet.\n\n{await Tree(cause)}");
    }

    private async Task NoteFailures()
    {
        foreach (var failed in (await Deliveries()).Where(delivery => delivery.LastError is not null && !failures.Exists(known => known.EventId == delivery.EventId && known.Handler == delivery.Handler && known.Attempt == delivery.Attempts)))
        {
            failures.Add((failed.EventId, failed.Handler, failed.Attempts, failed.LastError ?? ""));
        }
    }

    private async Task<EventTree> Tree(string cause)
    {
        List<OutboxMessage> published = [.. (await Messages()).Where(message => !before.Contains(message.EventId))];
        List<OutboxMessage> all = [.. simulated, .. published];
        var known = all.Select(message => message.EventId).ToHashSet();
        return new(
            cause,
            all,
            [.. (await Deliveries()).Where(delivery => known.Contains(delivery.EventId))],
            [.. failures],
            [.. published.Select(message => catalog.Types.Single(type => type.Name == message.Event).Read(message.Payload))]);
    }

    private Task<List<OutboxMessage>> Messages() => Rows<OutboxMessage>(Publishers, rows => rows.OrderBy(message => message.Position));

    private Task<List<EventDelivery>> Deliveries() => Rows<EventDelivery>([.. Handlers.Select(entry => entry.Database).Distinct()], rows => rows.OrderBy(delivery => delivery.Position));

    private async Task<List<T>> Rows<T>(IReadOnlyList<ModuleDatabase> databases, Func<IQueryable<T>, IQueryable<T>> order)
        where T : class
    {
        await using var scope = services.CreateAsyncScope();
        var all = new List<T>();
        foreach (var database in databases)
        {
            all.AddRange(await order(database.Context(scope.ServiceProvider).Set<T>().AsNoTracking()).ToListAsync());
        }

        return all;
    }
}
