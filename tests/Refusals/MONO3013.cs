using System.Text.Json;
using System.Text.Json.Nodes;
using Node = System.Text.Json.Nodes.JsonNode;

namespace Samples.Json;

public sealed record Order(string Name);

public sealed class Planted
{
    public static string? Cast(Node? node) => (string?)node; // refused

    public static Order? Read(string json, Type type) => (Order?)JsonSerializer.Deserialize(json, type); // refused

    public static async Task<object?> Anything(Stream stream, CancellationToken cancellationToken)
    {
        var read = async () => await JsonSerializer.DeserializeAsync<object>(stream, cancellationToken: cancellationToken); // refused
        return await read();
    }

    public static T Value<T>(JsonObject parent) => parent["name"] is { } member ? member.GetValue<T>() : throw new InvalidOperationException(); // refused
}

public sealed class NearMiss
{
    public static Order? Read(string json) => JsonSerializer.Deserialize<Order>(json);

    public static Order? Tested(string json, Type type) => JsonSerializer.Deserialize(json, type) as Order;

    public static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static JsonNode? Written(string text) => text;
}
