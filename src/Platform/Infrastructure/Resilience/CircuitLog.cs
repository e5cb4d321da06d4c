using Microsoft.Extensions.Logging;
using Polly.CircuitBreaker;

namespace Monolith.Platform.Infrastructure;

/// <summary>
/// Says in the log when circuits open and close. The library's own log is left out: it repeats exceptions as they are, and what a mail server
/// says names addresses.
/// </summary>
internal sealed partial class CircuitLog(ILogger<CircuitLog> logger)
{
    /// <summary>Has a circuit tell of itself under a name.</summary>
    public void Follow<T>(CircuitBreakerStrategyOptions<T> circuit, string name)
    {
        circuit.OnOpened = opened =>
        {
            LogOpen(name, opened.Outcome.Exception?.GetType().Name ?? "a bad answer", opened.BreakDuration);
            return ValueTask.CompletedTask;
        };
        circuit.OnClosed = _ =>
        {
            LogClosed(name);
            return ValueTask.CompletedTask;
        };
    }

    [LoggerMessage(LogLevel.Warning, "The circuit to {Outside} is open after {Failure}; nobody tries for {Break}")]
    private partial void LogOpen(string outside, string failure, TimeSpan @break);

    [LoggerMessage(LogLevel.Information, "The circuit to {Outside} is closed again")]
    private partial void LogClosed(string outside);
}
