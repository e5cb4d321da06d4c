using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Monolith.Platform.Infrastructure;

/// <summary>Erases again, before anything is served, whom a restored database brought back.</summary>
internal sealed partial class ErasuresStart(IErasures erasures, ILogger<ErasuresStart> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var (erased, recorded, _) = await erasures.Reconcile(tellAgain: false, cancellationToken);
        if (erased + recorded > 0)
        {
            LogReconciled(logger, erased, recorded);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Warning, "A database was restored: {Erased} people who were erased had a key again and are erased again, of {Recorded} erasures the modules are told again")]
    private static partial void LogReconciled(ILogger logger, int erased, int recorded);
}
