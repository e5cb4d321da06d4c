using System.Collections.Frozen;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>The replicas of all modules, and who may read from them: whoever finds there all that they have written.</summary>
internal sealed class ReadReplicas : IReadReplicas, IDisposable
{
    private readonly FrozenDictionary<Assembly, Replica> replicas;
    private readonly ICallerContext callers;
    private readonly IServiceScopeFactory scopes;
    private readonly RedisMarks? shared;

    public ReadReplicas(
        IEnumerable<ModuleDatabase> databases,
        IConfiguration configuration,
        ICallerContext callers,
        IServiceScopeFactory scopes,
        IOptions<ReplicaOptions> options,
        TimeProvider clock,
        ILogger<Replica> logger,
        RedisMarks? shared = null)
    {
        (this.callers, this.scopes, this.shared) = (callers, scopes, shared);
        replicas = databases.Where(database => !database.IsPlatform)
            .GroupBy(database => ReplicaSettings.Of(database.Name, configuration)?.Setting, StringComparer.Ordinal)
            .Where(setting => setting.Key is not null)
            .Select(setting => (Databases: setting.ToList(), Replica: new Replica(setting.Key ?? "", setting.First(), options, clock, logger)))
            .SelectMany(replica => replica.Databases, (replica, database) => (database.Application, replica.Replica))
            .ToFrozenDictionary(module => module.Application, module => module.Replica);
    }

    /// <summary>Each replica once.</summary>
    public IEnumerable<Replica> All => replicas.Values.Distinct();

    public async Task<T> Answer<T>(
        Assembly application, Func<IServiceProvider, CancellationToken, Task<T>> onReplica, Func<Task<T>> onPrimary, CancellationToken cancellationToken)
    {
        if (!replicas.TryGetValue(application, out var replica))
        {
            return await onPrimary();
        }

        var gone = replica.Gone;
        var outcome = !replica.IsPresent ? ReplicaFigures.Away : await IsLate(replica) ? ReplicaFigures.Late : ReplicaFigures.Replica;
        if (outcome is ReplicaFigures.Replica)
        {
            try
            {
                // Whoever is being answered when it goes away does not wait for what the driver makes of that.
                var answer = await OnReplica(onReplica, cancellationToken).WaitAsync(gone);
                ReplicaFigures.Answered(replica.Name, outcome);
                return answer;
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested && (gone.IsCancellationRequested || TransientFaults.FaultIn(exception) is not null))
            {
                // A query changes nothing, so that it can be asked once more.
                outcome = ReplicaFigures.Failed;
                replica.Failed(exception);
            }
        }

        ReplicaFigures.Answered(replica.Name, outcome);
        return await onPrimary();
    }

    /// <summary>The present caller wrote in a module's database; called after the commit, or when it is unknown whether that took place.</summary>
    public async Task Wrote(DbContext context, Assembly application)
    {
        if (callers.Current is not { Kind: not CallerKind.System } writer || !replicas.TryGetValue(application, out var replica))
        {
            return;
        }

        try
        {
            var position = await ReplicationOf(context).Written(context, CancellationToken.None);
            replica.Writers.Add(writer, position);
            await (shared?.Add(replica, writer, position) ?? Task.CompletedTask);
        }
        catch (Exception exception)
        {
            // The write took place all the same, or failed for a reason of its own, and must not fail for this.
            replica.Distrust(exception);
        }
    }

    public void Dispose()
    {
        foreach (var replica in All)
        {
            replica.Dispose();
        }
    }

    internal static IReplication ReplicationOf(DbContext context) => DatabaseEngines.Of(context.Database.ProviderName).Replication
        ?? throw new InvalidOperationException($"{context.Database.ProviderName} has no replicas.");

    private async ValueTask<bool> IsLate(Replica replica)
    {
        var caller = callers.Current;
        if (replica.Writers.Of(caller) > replica.Replayed)
        {
            return true;
        }

        return shared is not null && (await shared.Of(replica, caller) is not { } position || position > replica.Replayed);
    }

    private async Task<T> OnReplica<T>(Func<IServiceProvider, CancellationToken, Task<T>> answer, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ReadScope>().IsOnReplica = true;
        return await answer(scope.ServiceProvider, cancellationToken);
    }
}
