using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Monolith.Platform.Application;

/// <summary>Reads and writes <see cref="Optional{T}"/> as its value alone; an absent member never reaches the converter.</summary>
public sealed class OptionalJsonConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => Optional.IsOptional(typeToConvert);

    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments())) as JsonConverter;

    private sealed class Converter<T> : JsonConverter<Optional<T>>
        where T : notnull
    {
        public override bool HandleNull => true;

        public override Optional<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            try
            {
                return new(JsonSerializer.Deserialize(ref reader, TypeInfo(options)));
            }
            catch (JsonException exception)
            {
                throw new OptionalJsonException(exception);
            }
        }

        public override void Write(Utf8JsonWriter writer, Optional<T> value, JsonSerializerOptions options)
        {
            if (value.Value is { } present)
            {
                JsonSerializer.Serialize(writer, present, TypeInfo(options));
            }
            else
            {
                writer.WriteNullValue();
            }
        }

        private static JsonTypeInfo<T> TypeInfo(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
    }
}
