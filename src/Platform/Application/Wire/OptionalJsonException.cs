using System.Text.Json;

namespace Monolith.Platform.Application;

/// <summary>What is wrong inside an optional member: its own path leads to the member, that of the inner exception on from there.</summary>
/// <param name="inside">What is wrong, by its path inside the member.</param>
public sealed class OptionalJsonException(JsonException inside) : JsonException(inside.Message, inside)
{
    public JsonException Inside { get; } = inside;
}
