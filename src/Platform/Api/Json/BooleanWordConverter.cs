using System.Text.Json;
using System.Text.Json.Serialization;

namespace Monolith.Platform.Api;

/// <summary>Reads booleans of a query string, where they are the words <c>true</c> and <c>false</c>.</summary>
internal sealed class BooleanWordConverter : JsonConverter<bool>
{
    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString() switch
    {
        "true" => true,
        "false" => false,
        _ => throw new JsonException(),
    };

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);
}
