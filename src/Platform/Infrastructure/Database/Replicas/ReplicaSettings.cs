using Microsoft.Extensions.Configuration;

namespace Monolith.Platform.Infrastructure;

/// <summary>Which replicas the settings name.</summary>
internal static class ReplicaSettings
{
    private const string Shared = "ConnectionStrings:MonolithReplica";
    private const string Suffix = "Replica";

    /// <summary>The replica that a module has: its own, or that of all unless the module has a primary of its own.</summary>
    /// <returns>The name of the setting and the connection string; null when there is none.</returns>
    public static (string Setting, string ConnectionString)? Of(string module, IConfiguration configuration)
    {
        var own = $"ConnectionStrings:{module}{Suffix}";
        return configuration[own] is { } replica ? (own, replica)
            : configuration[$"ConnectionStrings:{module}"] is null && configuration[Shared] is { } shared ? (Shared, shared)
            : null;
    }

    /// <summary>All settings that name one, whether a module reads them or not.</summary>
    public static IReadOnlyList<string> All(IConfiguration configuration) =>
    [
        .. configuration.GetSection("ConnectionStrings").GetChildren()
            .Where(setting => setting.Value is not null && setting.Key.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase))
            .Select(setting => setting.Path),
    ];
}
