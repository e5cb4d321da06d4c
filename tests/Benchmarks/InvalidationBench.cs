using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace Monolith.Benchmarks;

/// <summary>How long another host that shares a Redis goes on telling what one host has changed.</summary>
internal static class InvalidationBench
{
    private const int Changes = 100;
    private const string Services = "/api/v1/catalog/editor/services";

    public static async Task Measure(Stage stage, ServerProcess host, ServerProcess other, string authorization, BenchReport report)
    {
        using var here = Client(host, authorization);
        // A visitor: tokens of the one host are made out to its address.
        using var there = Client(other, authorization: null);
        using var created = await here.PostAsJsonAsync(Services, new
        {
            name = "Garden visit",
            slug = $"changes-{Guid.CreateVersion7()}",
            category = "gardening",
            summary = "An hour among your plants.",
            body = "",
            price = new { amount = 4900, currency = "EUR" },
        });
        var service = (await created.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
        var slug = new Uri(await Publish(here, $"{Services}/{service}", created.Headers.ETag?.Tag), UriKind.Relative);
        var delays = new List<double>();
        for (var number = 0; number < Changes; number++)
        {
            var name = $"Garden visit {number}";
            await NameOf(there, slug);
            await Rename(here, $"{Services}/{service}", name);
            var changed = Stopwatch.GetTimestamp();
            while (await NameOf(there, slug) != name)
            {
                await Task.Delay(1);
            }

            delays.Add(Stopwatch.GetElapsedTime(changed).TotalMilliseconds);
        }

        delays.Sort();
        report.Add(new BenchFigure(stage.Product, "from a change's answer until another host tells it, p50", delays[Changes / 2], "ms"));
        report.Add(new BenchFigure(stage.Product, "the same, at most", delays[^1], "ms"));
    }

    private static HttpClient Client(ServerProcess server, string? authorization)
    {
        var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        if (authorization is not null)
        {
            client.DefaultRequestHeaders.Add("Authorization", authorization);
        }

        return client;
    }

    private static async Task<string> Publish(HttpClient client, string service, string? tag)
    {
        using var publish = new HttpRequestMessage(HttpMethod.Post, $"{service}/publish");
        publish.Headers.Add("If-Match", tag);
        using var published = await client.SendAsync(publish);
        var details = await published.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        return $"/api/v1/catalog/services/{details.GetProperty("slug").GetString()}";
    }

    private static async Task Rename(HttpClient client, string service, string name)
    {
        using var seen = await client.GetAsync(new Uri(service, UriKind.Relative));
        using var change = new HttpRequestMessage(HttpMethod.Patch, service)
        {
            Content = new StringContent($$"""{"name":"{{name}}"}""", System.Text.Encoding.UTF8, "application/merge-patch+json"),
        };
        change.Headers.Add("If-Match", seen.EnsureSuccessStatusCode().Headers.ETag?.Tag);
        using var changed = await client.SendAsync(change);
        changed.EnsureSuccessStatusCode();
    }

    private static async Task<string?> NameOf(HttpClient client, Uri service) =>
        (await client.GetFromJsonAsync<JsonElement>(service)).GetProperty("name").GetString();
}
