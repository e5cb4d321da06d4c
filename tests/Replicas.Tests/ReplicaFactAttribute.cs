using Monolith.Testing;

namespace Monolith.Replicas.Tests;

/// <summary>A test that needs Debian's PostgreSQL, or Redis besides; where one is missing it says how to get it, and CI counts it as failed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReplicaFactAttribute : FactAttribute
{
    public ReplicaFactAttribute(bool withRedis = false)
    {
        WithRedis = withRedis;
        Skip = ReplicaServer.Missing ?? (withRedis ? RedisServer.Missing : null);
    }

    public bool WithRedis { get; }
}
