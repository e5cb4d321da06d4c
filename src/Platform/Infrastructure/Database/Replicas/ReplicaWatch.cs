using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Monolith.Platform.Infrastructure;

/// <summary>Asks every replica four times a second how far it is, and its primary how far it should be.</summary>
internal sealed partial class ReplicaWatch(
    ReadReplicas replicas, IServiceScopeFactory scopes, IOptions<ReplicaOptions> options, TimeProvider clock, ILogger<ReplicaWatch> logger) : BackgroundJob(clock, logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    protected override async Task Work(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, Clock);
        do
        {
            await Task.WhenAll(replicas.All.Select(replica => Look(replica, stoppingToken)));
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static bool IsTrouble(Exception exception) =>
        exception is DbException or InvalidOperationException or OperationCanceledException or TimeoutException or IOException or System.Net.Sockets.SocketException;

    private async Task Look(Replica replica, CancellationToken stoppingToken)
    {
        await AskPrimary(replica, stoppingToken);
        using var timeout = Timeout(stoppingToken);
        try
        {
            await AskReplica(replica, timeout.Token);
        }
        catch (Exception exception) when (IsTrouble(exception) && !stoppingToken.IsCancellationRequested)
        {
            replica.Leave("does not answer", exception);
        }

        if (replica.Lag.Behind is { } behind)
        {
            ReplicaFigures.Behind(replica.Name, behind);
        }
    }

    /// <summary>While the primary does not answer nothing is committed either, and the replica is as good as it was.</summary>
    private async Task AskPrimary(Replica replica, CancellationToken stoppingToken)
    {
        using var timeout = Timeout(stoppingToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var context = replica.Database.Context(scope.ServiceProvider);
            var asked = replica.Lag.Begin();
            replica.Lag.Wrote(asked, await ReadReplicas.ReplicationOf(context).Written(context, timeout.Token));
        }
        catch (Exception exception) when (IsTrouble(exception) && !stoppingToken.IsCancellationRequested)
        {
            LogPrimary(exception, replica.Name);
        }
    }

    private async Task AskReplica(Replica replica, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ReadScope>().IsOnReplica = true;
        var context = replica.Database.Context(scope.ServiceProvider);
        if (await ReadReplicas.ReplicationOf(context).Replayed(context, cancellationToken) is { } position)
        {
            replica.Saw(position);
        }
        else
        {
            replica.Leave("is no replica", exception: null);
        }
    }

    private CancellationTokenSource Timeout(CancellationToken stoppingToken)
    {
        var timeout = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        timeout.CancelAfter(options.Value.Timeout);
        return timeout;
    }

    [LoggerMessage(LogLevel.Debug, "The primary of {Replica} does not say how far it is")]
    private partial void LogPrimary(Exception exception, string replica);
}
