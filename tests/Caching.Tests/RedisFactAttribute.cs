using Monolith.Testing;

namespace Monolith.Caching.Tests;

/// <summary>A test that needs Debian's Redis; where that is missing it says how to get it, and CI counts it as failed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RedisFactAttribute : FactAttribute
{
    public RedisFactAttribute() => Skip = RedisServer.Missing;
}
