using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Monolith.Platform.Infrastructure;

/// <summary>Keeps deliveries leased while a worker is busy with them, however long that takes.</summary>
internal sealed partial class LeaseKeeper(IServiceScopeFactory scopes, TimeProvider clock, IOptions<EventOptions> options, ILogger<LeaseKeeper> logger)
{
    private const int RenewalsPerLease = 3;

    /// <summary>Renews a lease until the work is done, which is told by cancelling.</summary>
    public async Task Keep(ModuleDatabase database, Guid? lease, CancellationToken done)
    {
        try
        {
            using var timer = new PeriodicTimer(options.Value.Lease / RenewalsPerLease, clock);
            while (await timer.WaitForNextTickAsync(done))
            {
                await Renew(database, lease, done);
            }
        }
        catch (OperationCanceledException) when (done.IsCancellationRequested)
        {
            // The work is done.
        }
    }

    private async Task Renew(ModuleDatabase database, Guid? lease, CancellationToken done)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var until = clock.GetUtcNow() + options.Value.Lease;
            await database.Context(scope.ServiceProvider).Set<EventDelivery>().Where(delivery => delivery.Lease == lease)
                .ExecuteUpdateAsync(delivery => delivery.SetProperty(d => d.DueAt, until), done);
        }
        catch (DbException) when (done.IsCancellationRequested)
        {
            // The work is done; drivers report a statement that was broken off in their own words.
        }
        catch (Exception exception) when (!done.IsCancellationRequested)
        {
            // The next renewal comes before the lease ends. If that fails as well, the fence refuses what was done: nothing is doubled.
            LogFailure(exception);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A lease could not be renewed")]
    private partial void LogFailure(Exception exception);
}
