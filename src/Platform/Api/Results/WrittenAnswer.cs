using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

/// <summary>The bytes of an answer and their tag. Those of a kept answer are written once and live as long as the answer does.</summary>
/// <param name="Body">The JSON.</param>
/// <param name="Tag">Its strong entity tag.</param>
internal sealed record WrittenAnswer(byte[] Body, string Tag)
{
    private static readonly ConditionalWeakTable<object, WrittenAnswer> Kept = [];

    /// <summary>The bytes of an answer that the cache keeps, and gives to everybody as the same object.</summary>
    public static WrittenAnswer OfKept<T>(T value, JsonTypeInfo<T> type)
        where T : notnull => Kept.TryGetValue(value, out var written) ? written : Kept.GetValue(value, _ => Of(value, type));

    private static WrittenAnswer Of<T>(T value, JsonTypeInfo<T> type)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        Write(buffer, value, type);
        return new WrittenAnswer(buffer.WrittenSpan.ToArray(), TagOf(value, buffer.WrittenSpan));
    }

    public static void Write<T>(ArrayBufferWriter<byte> buffer, T value, JsonTypeInfo<T> type)
    {
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = type.Options.Encoder, SkipValidation = true });
        JsonSerializer.Serialize(writer, value, type);
    }

    public static string TagOf<T>(T value, ReadOnlySpan<byte> body) =>
        value is IVersioned versioned ? EntityTag.Of(versioned.Version, body) : EntityTag.Of(body);
}
