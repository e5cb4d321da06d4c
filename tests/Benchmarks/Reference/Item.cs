using System.Text.Json;
using System.Text.Json.Serialization;

namespace Monolith.Benchmarks.Reference;

/// <summary>The same members as the product's published service, so that both send the same bytes; lists leave the long text out, as the product does.</summary>
internal sealed record Item(string Slug, string Name, string Category, string Summary, string? BodyHtml, ItemPrice Price, string? Image, DateTimeOffset PublishedAt);

internal sealed record ItemPrice(long Amount, string Currency);

internal sealed record ItemPage(IReadOnlyList<Item> Items, long? Next);

/// <summary>The body of the product's command that creates a service.</summary>
internal sealed record NewItem(string? Slug, string? Name, string? Category, string? Summary, string? Body, ItemPrice? Price);

internal sealed record Pong(string Status);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Item))]
[JsonSerializable(typeof(ItemPage))]
[JsonSerializable(typeof(NewItem))]
[JsonSerializable(typeof(Pong))]
internal sealed partial class ReferenceJson : JsonSerializerContext;
