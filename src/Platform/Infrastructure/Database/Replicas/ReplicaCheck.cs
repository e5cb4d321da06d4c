using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>Refuses replicas that nothing would be read from, and limits that make no sense.</summary>
internal sealed class ReplicaCheck(
    IConfiguration configuration,
    IEnumerable<ModuleDatabase> databases,
    IOptions<DatabaseOptions> database,
    IOptions<ReplicaOptions> options,
    DataFolder folder) : IStartupCheck
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    public IEnumerable<string> Problems()
    {
        var engine = DatabaseEngines.Named(database.Value.Provider);
        var named = ReplicaSettings.All(configuration);
        if (engine.Replication is null)
        {
            return named.Select(setting => $"{setting} names a read replica, and {engine.Name} has none. Leave it out, or set Database:Provider to PostgreSql or SqlServer.");
        }

        var read = databases.Where(module => !module.IsPlatform)
            .Select(module => (module.Name, Replica: ReplicaSettings.Of(module.Name, configuration)))
            .Where(module => module.Replica is not null).ToList();
        var unread = named.Except(read.Select(module => module.Replica?.Setting), StringComparer.OrdinalIgnoreCase);
        return
        [
            .. unread.Select(setting => $"{setting} is the replica of no module's database. Name it after a module that keeps data, such as ConnectionStrings:catalogReplica."),
            .. read.SelectMany(module => Unreadable(engine, module.Name, module.Replica?.ConnectionString ?? "")).Distinct(StringComparer.Ordinal),
            .. Limits(nameof(ReplicaOptions.MaxLag), options.Value.MaxLag),
            .. Limits(nameof(ReplicaOptions.Timeout), options.Value.Timeout),
        ];
    }

    private static IEnumerable<string> Limits(string name, TimeSpan value)
    {
        if (value <= TimeSpan.Zero || value > Longest)
        {
            yield return $"{ReplicaOptions.Section}:{name} is {value}. Use a time above zero and up to a minute, such as 00:00:01.";
        }
    }

    private IReadOnlyList<string> Unreadable(IDatabaseEngine engine, string module, string connectionString)
    {
        try
        {
            engine.Configure(new DbContextOptionsBuilder(), new(module, folder, connectionString, Durable: true) { Patience = Longest });
            return [];
        }
        catch (StartupRefusedException refused)
        {
            return refused.Problems;
        }
    }
}
