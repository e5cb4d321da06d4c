using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Monolith.Platform.Application;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Telemetry;

namespace Monolith.Platform.Infrastructure;

/// <summary>Guards what is called outside of the process: bulkhead, retries with jitter, circuit and timeout, in this order from the outside.</summary>
internal static class ResilienceSetup
{
    /// <summary>The pipeline that mail is sent through.</summary>
    public const string Smtp = "smtp";

    private const string Http = "http";
    private const double FailureRatio = 0.5;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(30);

    public static void AddResilience(this IServiceCollection services)
    {
        services.AddOptions<ResilienceOptions>().BindConfiguration(ResilienceOptions.Section);
        services.AddSingleton<IStartupCheck, ResilienceCheck>();
        services.AddSingleton<CircuitLog>();
        services.Configure<TelemetryOptions>(telemetry => telemetry.LoggerFactory = NullLoggerFactory.Instance);
        services.AddResiliencePipeline(Smtp, (pipeline, context) => Build(
            pipeline, context.ServiceProvider, context.ServiceProvider.GetRequiredService<IOptions<ResilienceOptions>>().Value.Smtp));

        // Whatever client a module registers has it; one made by hand is refused by the analyzers.
        services.ConfigureHttpClientDefaults(client => client.AddStandardResilienceHandler().Configure(Build));
    }

    private static void Build(ResiliencePipelineBuilder pipeline, IServiceProvider provider, OutsideOptions set)
    {
        pipeline.TimeProvider = provider.GetRequiredService<TimeProvider>();
        pipeline.AddConcurrencyLimiter(set.Concurrency, set.Queue);
        if (set.Retries > 0)
        {
            var retry = new RetryStrategyOptions { ShouldHandle = attempt => ValueTask.FromResult(SmtpFaults.MayTryAgain(attempt.Outcome.Exception)) };
            Set(retry, set);
            pipeline.AddRetry(retry);
        }

        var circuit = new CircuitBreakerStrategyOptions { ShouldHandle = attempt => ValueTask.FromResult(SmtpFaults.IsOfServer(attempt.Outcome.Exception)) };
        Set(circuit, set, provider, Smtp);
        pipeline.AddCircuitBreaker(circuit);
        pipeline.AddTimeout(set.Timeout);
    }

    /// <summary>What may have had an effect is not sent again: only methods that promise to have none are.</summary>
    private static void Build(HttpStandardResilienceOptions handler, IServiceProvider provider)
    {
        var set = provider.GetRequiredService<IOptions<ResilienceOptions>>().Value.Http;
        (handler.RateLimiter.DefaultRateLimiterOptions.PermitLimit, handler.RateLimiter.DefaultRateLimiterOptions.QueueLimit) = (set.Concurrency, set.Queue);
        if (set.Retries > 0)
        {
            Set(handler.Retry, set);
            handler.Retry.DisableForUnsafeHttpMethods();
        }
        else
        {
            handler.Retry.ShouldHandle = _ => ValueTask.FromResult(false);
        }

        Set(handler.CircuitBreaker, set, provider, Http);
        handler.AttemptTimeout.Timeout = set.Timeout;
        handler.TotalRequestTimeout.Timeout = (set.Timeout * (set.Retries + 1)) + (set.FirstPause * Math.Pow(2, set.Retries + 1));
    }

    private static void Set<T>(RetryStrategyOptions<T> retry, OutsideOptions set) =>
        (retry.MaxRetryAttempts, retry.Delay, retry.BackoffType, retry.UseJitter) = (set.Retries, set.FirstPause, DelayBackoffType.Exponential, true);

    private static void Set<T>(CircuitBreakerStrategyOptions<T> circuit, OutsideOptions set, IServiceProvider provider, string name)
    {
        (circuit.FailureRatio, circuit.MinimumThroughput, circuit.BreakDuration) = (FailureRatio, set.BreakAfter, set.Break);
        circuit.SamplingDuration = TimeSpan.FromTicks(Math.Max(Window.Ticks, 2 * set.Timeout.Ticks));
        provider.GetRequiredService<CircuitLog>().Follow(circuit, name);
    }
}
