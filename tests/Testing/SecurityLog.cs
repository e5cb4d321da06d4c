using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Monolith.Platform.Application;

namespace Monolith.Testing;

/// <summary>What one host under test told operators of attacks, in its order.</summary>
public sealed class SecurityLog : ILogger<SecurityEvents>
{
    private readonly ConcurrentQueue<string> names = new();

    public IReadOnlyList<string> Names => [.. names];

    /// <summary>Listens in place of the host's own log.</summary>
    public void AddTo(IServiceCollection services) => services.AddSingleton<ILogger<SecurityEvents>>(this);

    public void Clear() => names.Clear();

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (state is IReadOnlyList<KeyValuePair<string, object?>> values && values.FirstOrDefault(value => value.Key == "SecurityEvent").Value is string name)
        {
            names.Enqueue(name);
        }
    }
}
