using System.Collections.Concurrent;

namespace Monolith.Platform.Infrastructure;

/// <summary>The idempotency keys that this host works on.</summary>
internal sealed class RequestsInFlight
{
    private readonly ConcurrentDictionary<Guid, RequestsInFlight> names = [];

    /// <summary>Takes a key until disposed; null when it is taken.</summary>
    public IDisposable? TryEnter(Guid name) => names.TryAdd(name, this) ? new Turn(this, name) : null;

    public bool Contains(Guid name) => names.ContainsKey(name);

    private sealed class Turn(RequestsInFlight requests, Guid name) : IDisposable
    {
        public void Dispose() => requests.names.TryRemove(name, out _);
    }
}
