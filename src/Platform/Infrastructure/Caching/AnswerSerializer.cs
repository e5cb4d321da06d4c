using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ZiggyCreatures.Caching.Fusion.Serialization;

namespace Monolith.Platform.Infrastructure;

/// <summary>
/// Answers as bytes, for what instances share. JSON with every member, also those that stay off the wire, such as the version behind an entity tag.
/// </summary>
internal sealed class AnswerSerializer : IFusionCacheSerializer
{
    private static readonly JsonSerializerOptions Options = new()
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { KeepEverything } },
        Converters = { new ResultConverterFactory() },
    };

    public byte[] Serialize<T>(T? obj) => JsonSerializer.SerializeToUtf8Bytes(obj, Options);

    public T? Deserialize<T>(byte[] data) => JsonSerializer.Deserialize<T>(data, Options);

    public ValueTask<byte[]> SerializeAsync<T>(T? obj, CancellationToken token = default) => new(Serialize(obj));

    public ValueTask<T?> DeserializeAsync<T>(byte[] data, CancellationToken token = default) => new(Deserialize<T>(data));

    private static void KeepEverything(JsonTypeInfo type)
    {
        foreach (var member in type.Properties)
        {
            if (member.AttributeProvider is System.Reflection.PropertyInfo property && property.IsDefined(typeof(JsonIgnoreAttribute), inherit: true))
            {
                member.ShouldSerialize = (_, _) => true;
                member.Get = property.GetValue;
                member.Set = property.CanWrite ? property.SetValue : null;
            }
        }
    }
}
