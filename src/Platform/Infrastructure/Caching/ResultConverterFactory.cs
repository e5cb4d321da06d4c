using System.Text.Json;
using System.Text.Json.Serialization;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Infrastructure;

/// <summary>Outcomes as their values: only successes are kept beyond memory.</summary>
internal sealed class ResultConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Result<>);

    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter?)Activator.CreateInstance(typeof(ResultConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()));

    private sealed class ResultConverter<T> : JsonConverter<Result<T>>
        where T : notnull
    {
        public override Result<T>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<T>(ref reader, options) is { } value ? Result<T>.Success(value) : null;

        public override void Write(Utf8JsonWriter writer, Result<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.IsSuccess ? value.Value : throw new InvalidOperationException("A failure stays in memory."), options);
    }
}
