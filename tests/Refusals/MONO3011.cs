using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Monolith.Platform.Infrastructure;

namespace Samples.Jobs;

internal sealed class Planted : BackgroundService // refused
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.CompletedTask;
}

internal abstract class Base<T> : BackgroundService; // refused

internal sealed partial class ThroughAGenericBase : Base<int> // refused
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.CompletedTask;
}

internal sealed class ByTimer : IHostedService, IDisposable // refused
{
    private readonly PeriodicTimer timer = new(TimeSpan.FromMinutes(1));

    public void Dispose() => timer.Dispose();

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

internal sealed class NearMiss(TimeProvider clock, ILogger<NearMiss> logger) : PeriodicJob(TimeSpan.FromMinutes(1), clock, logger)
{
    protected override Task Round(CancellationToken stoppingToken) => Task.CompletedTask;
}

internal sealed class OnceAtStart : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
