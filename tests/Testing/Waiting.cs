using System.Net;
using Shouldly;

namespace Monolith.Testing;

/// <summary>Waits for what happens beside the requests.</summary>
public static class Waiting
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

    /// <summary>Waits until a host says of one of its checks that it is <c>healthy</c> or <c>degraded</c>; either way the host is ready.</summary>
    public static Task UntilCheckIs(this HttpClient client, string check, string status) => Until(async () =>
    {
        using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (await answer.Content.ReadAsStringAsync()).Contains($"\"{check}\":\"{status}\"", StringComparison.Ordinal);
    });
}
