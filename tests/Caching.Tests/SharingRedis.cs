using Monolith.Testing;

namespace Monolith.Caching.Tests;

/// <summary>Waits for hosts and their Redis.</summary>
internal static class SharingRedis
{
    /// <summary>Waits until a host says of its Redis that it is <c>healthy</c> or <c>degraded</c>.</summary>
    public static Task UntilRedisIs(this HttpClient client, string status) => client.UntilCheckIs("redis", status);

    /// <summary>A host with settings of its own, and a visitor once it shares Redis.</summary>
    public static async Task<HttpClient> SharingVisitor(this MonolithApp app)
    {
        var visitor = app.Visitor();
        await visitor.UntilRedisIs("healthy");
        return visitor;
    }
}
