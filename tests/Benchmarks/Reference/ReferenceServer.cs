using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Monolith.Benchmarks.Reference;

/// <summary>The smallest server over one table: what hardware, runtime and database allow. Nothing here is layered, on purpose.</summary>
internal static class ReferenceServer
{
    private const int MaxCached = 100_000;
    private static readonly ConcurrentDictionary<string, Item> Cache = new(StringComparer.Ordinal);

    /// <summary>Serves until it is stopped.</summary>
    public static async Task Run(int port, IItemStore store)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        await using var app = builder.Build();
        app.MapGet("/ping", (RequestDelegate)(context => Write(context, new Pong("ok"), ReferenceJson.Default.Pong)));
        app.MapGet("/items/{slug}", (RequestDelegate)(async context => await WriteFound(context, await store.Find(SlugOf(context)))));
        app.MapGet("/cached/{slug}", (RequestDelegate)(context => WriteCached(context, store)));
        app.MapGet("/items", (RequestDelegate)(async context =>
        {
            var after = long.TryParse(context.Request.Query["after"], CultureInfo.InvariantCulture, out var given) ? given : 0;
            await Write(context, await store.Page(after, 20), ReferenceJson.Default.ItemPage);
        }));
        app.MapPost("/items", (RequestDelegate)(context => Create(context, store)));
        await app.RunAsync();
    }

    private static string SlugOf(HttpContext context) => context.Request.RouteValues["slug"] as string ?? "";

    private static async Task WriteCached(HttpContext context, IItemStore store)
    {
        var slug = SlugOf(context);
        if (!Cache.TryGetValue(slug, out var item) && (item = await store.Find(slug)) is not null && Cache.Count < MaxCached)
        {
            Cache[slug] = item;
        }

        await WriteFound(context, item);
    }

    private static async Task Create(HttpContext context, IItemStore store)
    {
        var item = await JsonSerializer.DeserializeAsync(context.Request.BodyReader, ReferenceJson.Default.NewItem, context.RequestAborted);
        if (item is not { Slug.Length: > 0 and <= 80, Name.Length: > 0 and <= 120, Category.Length: > 0 and <= 60, Summary.Length: > 0 and <= 300, Price.Amount: >= 0 })
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await store.Insert(item);
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.Headers.Location = $"/items/{item.Slug}";
        await Write(context, item, ReferenceJson.Default.NewItem);
    }

    private static Task WriteFound(HttpContext context, Item? item)
    {
        if (item is not null)
        {
            return Write(context, item, ReferenceJson.Default.Item);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static Task Write<T>(HttpContext context, T value, JsonTypeInfo<T> type)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(value, type);
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        context.Response.BodyWriter.Write(bytes);
        return Task.CompletedTask;
    }
}
