using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Monolith.Platform.Infrastructure;

namespace Monolith.Platform.Tests;

public sealed class BackgroundJobTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_round_that_fails_is_logged_and_counted_and_the_next_one_follows()
    {
        var outcomes = new ConcurrentQueue<string>();
        using var listener = Listen(nameof(FailsOnce), outcomes);
        var log = new Lines();
        using var job = new FailsOnce(log);

        await job.StartAsync(CancellationToken.None);
        await job.Succeeded.Task.WaitAsync(Deadline);
        await job.StopAsync(CancellationToken.None);

        outcomes.Take(2).ShouldBe(["failed", "ok"]);
        log.Written.ShouldContain((LogLevel.Error, "A round of FailsOnce failed; the next one follows"));
    }

    [Fact]
    public async Task A_job_that_ends_by_a_failure_says_so()
    {
        var log = new Lines();
        using var job = new Ends(log);

        await job.StartAsync(CancellationToken.None);

        await Should.ThrowAsync<InvalidOperationException>(() => (job.ExecuteTask ?? Task.CompletedTask).WaitAsync(Deadline));
        log.Written.ShouldContain((LogLevel.Critical, "Ends ended by a failure"));
    }

    private static MeterListener Listen(string job, ConcurrentQueue<string> outcomes)
    {
        var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Name == "monolith.job.duration")
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) =>
        {
            if (Tag(tags, "job") == job)
            {
                outcomes.Enqueue(Tag(tags, "outcome"));
            }
        });
        listener.Start();
        return listener;
    }

    private static string Tag(ReadOnlySpan<KeyValuePair<string, object?>> tags, string name)
    {
        foreach (var tag in tags)
        {
            if (tag.Key == name)
            {
                return tag.Value as string ?? "";
            }
        }

        return "";
    }

    private sealed class FailsOnce(ILogger logger) : PeriodicJob(TimeSpan.FromMilliseconds(1), TimeProvider.System, logger)
    {
        private int rounds;

        /// <summary>Complete when a round after the failed one has left its figures.</summary>
        public TaskCompletionSource Succeeded { get; } = new();

        protected override Task Round(CancellationToken stoppingToken)
        {
            switch (++rounds)
            {
                case 1:
                    throw new TimeoutException();
                case 3:
                    Succeeded.TrySetResult();
                    break;
                default:
                    break;
            }

            return Task.CompletedTask;
        }
    }

    private sealed class Ends(ILogger logger) : BackgroundJob(TimeProvider.System, logger)
    {
        protected override async Task Work(CancellationToken stoppingToken)
        {
            await Task.Yield();
            throw new InvalidOperationException();
        }
    }

    private sealed class Lines : ILogger
    {
        public ConcurrentQueue<(LogLevel Level, string Text)> Written { get; } = new();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Written.Enqueue((logLevel, formatter(state, exception)));
    }
}
