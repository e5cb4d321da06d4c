using System.Net;
using Monolith.Testing;

namespace Monolith.Caching.Tests;

/// <summary>Waits for what happens beside the requests.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static async Task Until(Func<Task<bool>> holds)
    {
        using var deadline = new CancellationTokenSource(Patience);
        while (!await holds())
        {
            await Task.Delay(20, deadline.Token);
        }
    }

    /// <summary>Waits until a host says of its Redis that it is <c>healthy</c> or <c>degraded</c>; either way the host is ready.</summary>
    public static Task UntilRedisIs(this HttpClient client, string status) => Until(async () =>
    {
        using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (await answer.Content.ReadAsStringAsync()).Contains($"\"redis\":\"{status}\"", StringComparison.Ordinal);
    });

    /// <summary>A host with settings of its own, and a visitor once it shares Redis.</summary>
    public static async Task<HttpClient> SharingVisitor(this MonolithApp app)
    {
        var visitor = app.Visitor();
        await visitor.UntilRedisIs("healthy");
        return visitor;
    }
}
