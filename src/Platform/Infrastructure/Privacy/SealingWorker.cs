using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Encrypts what older versions left in clear, from the start on until nothing is left, and looks again now and then: such a version may still run.</summary>
internal sealed partial class SealingWorker(
    IServiceScopeFactory scopes, IOptions<PersonalDataOptions> options, TimeProvider clock, ILogger<SealingWorker> logger)
    : PeriodicJob(TimeSpan.FromMinutes(1), clock, logger), ISealingState
{
    /// <summary>Encrypts everything that is in clear.</summary>
    /// <returns>How many rows.</returns>
    public async Task<int> SealAll(CancellationToken cancellationToken)
    {
        var total = 0;
        await using var scope = scopes.CreateAsyncScope();
        foreach (var sealing in scope.ServiceProvider.GetServices<ISealing>())
        {
            var rows = 0;
            while (await sealing.SealSome(cancellationToken) is > 0 and var some)
            {
                rows += some;
            }

            if (rows > 0)
            {
                await DatabaseEngines.Of(sealing.Database.Database.ProviderName).Scrub(sealing.Database, cancellationToken);
                LogSealed(Logger, rows, sealing.GetType().Name);
                total += rows;
            }
        }

        return total;
    }

    public async Task<bool> IsUnfinished(CancellationToken cancellationToken)
    {
        if (!options.Value.Encrypt)
        {
            return true;
        }

        await using var scope = scopes.CreateAsyncScope();
        foreach (var sealing in scope.ServiceProvider.GetServices<ISealing>())
        {
            if (await sealing.IsUnfinished(cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.Encrypt)
        {
            LogOff(Logger);
        }

        return base.StartAsync(cancellationToken);
    }

    protected override Task Round(CancellationToken stoppingToken) => options.Value.Encrypt ? SealAll(stoppingToken) : Task.CompletedTask;

    [LoggerMessage(LogLevel.Information, "{Rows} row(s) that were in clear are encrypted now ({Sealing})")]
    private static partial void LogSealed(ILogger logger, int rows, string sealing);

    [LoggerMessage(LogLevel.Warning, "PersonalData:Encrypt is off: what is written is in clear")]
    private static partial void LogOff(ILogger logger);
}
