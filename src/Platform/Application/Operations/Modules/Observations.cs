using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace Monolith.Platform.Application;

/// <summary>
/// Counts what really happens between modules. It stands in every request's way, so counting is a look-up and an increment, and allocates
/// nothing but at the first time of each thing.
/// </summary>
public sealed partial class Observations(IEnumerable<ProductAssembly> assemblies, TimeProvider clock, ILogger<Observations> logger)
{
    private readonly ConcurrentDictionary<Type, StrongBox<long>> useCases = new();
    private readonly ConcurrentDictionary<string, StrongBox<long>> published = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Event, string Handler), StrongBox<long>> handled = new();
    private readonly ConcurrentDictionary<(ObservedKind Kind, string From, string To), StrongBox<long>> crossings = new();
    private readonly Lazy<HashSet<string>> withPorts = new(() => assemblies.Where(assembly => ModulePorts.Of(assembly).Any()).Select(assembly => assembly.Module).ToHashSet(StringComparer.Ordinal));

    /// <summary>When counting began.</summary>
    public DateTimeOffset Since { get; } = clock.GetUtcNow();

    public long CallsOf(Type useCase) => Read(useCases, useCase);

    public long PublishedOf(string message) => Read(published, message);

    public long HandledOf(string message, string handler) => Read(handled, (message, handler));

    /// <summary>Whether a module may do that to another: the operators' desk reaches all databases, all reach the platform's, and a module with a port is reached through it.</summary>
    public bool IsDeclared(ObservedKind kind, string from, string to) =>
        kind is ObservedKind.Database && (IsPlatform(from) || IsPlatform(to) || withPorts.Value.Contains(to));

    /// <summary>What went from one module to another without an event.</summary>
    internal IReadOnlyList<(ObservedKind Kind, string From, string To, long Count)> Crossings() =>
        [.. crossings.Select(crossing => (crossing.Key.Kind, crossing.Key.From, crossing.Key.To, Volatile.Read(ref crossing.Value.Value)))];

    /// <summary>A use case was sent, perhaps from within another one.</summary>
    internal void Sent(Type useCase, string module, string? within)
    {
        Count(useCases, useCase);
        if (within is not null && !string.Equals(within, module, StringComparison.Ordinal))
        {
            Crossed(ObservedKind.Send, within, module);
        }
    }

    /// <summary>An event was published.</summary>
    public void Published(string message) => Count(published, message);

    /// <summary>A handler handled an event.</summary>
    public void Handled(string message, string handler) => Count(handled, (message, handler));

    /// <summary>A statement went to a module's database, in the name of the present use case.</summary>
    public void Reached(string module)
    {
        if (UseCaseScope.Module is { } within && !string.Equals(within, module, StringComparison.Ordinal))
        {
            Crossed(ObservedKind.Database, within, module);
        }
    }

    private static bool IsPlatform(string module) => string.Equals(module, ProductMap.Platform, StringComparison.Ordinal);

    private static void Count<T>(ConcurrentDictionary<T, StrongBox<long>> counters, T key)
        where T : notnull => Interlocked.Increment(ref counters.GetOrAdd(key, static _ => new StrongBox<long>()).Value);

    private static long Read<T>(ConcurrentDictionary<T, StrongBox<long>> counters, T key)
        where T : notnull => counters.TryGetValue(key, out var counter) ? Volatile.Read(ref counter.Value) : 0;

    private void Crossed(ObservedKind kind, string from, string to)
    {
        if (crossings.TryGetValue((kind, from, to), out var counter))
        {
            Interlocked.Increment(ref counter.Value);
        }
        else if (crossings.TryAdd((kind, from, to), new StrongBox<long>(1)))
        {
            if (!IsDeclared(kind, from, to))
            {
                LogUndeclared(kind, from, to, UseCaseScope.Current);
            }
        }
        else
        {
            Count(crossings, (kind, from, to));
        }
    }

    [LoggerMessage(LogLevel.Error, "MONO4001: {Kind} from module {From} to module {To}, which nothing declares, in use case {UseCase}. Modules talk through integration events.")]
    private partial void LogUndeclared(ObservedKind kind, string from, string to, string? useCase);
}
