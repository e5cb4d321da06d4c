using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

/// <summary>Writes successful answers: JSON in one piece, its entity tag, and 304 where the caller has it already.</summary>
internal static class AnswerWriter
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? threadBuffer;

    public static Task Write<T>(HttpContext context, int status, T value)
    {
        var type = (JsonTypeInfo<T>)context.RequestServices.GetRequiredService<WireJson>().Answers.GetTypeInfo(typeof(T));
        // Filled and copied without an await between, so a buffer per thread is enough.
        var buffer = threadBuffer ??= new ArrayBufferWriter<byte>(16 * 1024);
        buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = type.Options.Encoder, SkipValidation = true }))
        {
            JsonSerializer.Serialize(writer, value, type);
        }

        var tag = value is IVersioned versioned ? EntityTag.Of(versioned.Version, buffer.WrittenSpan) : EntityTag.Of(buffer.WrittenSpan);
        if (IsNotModified(context, tag))
        {
            return Task.CompletedTask;
        }

        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = buffer.WrittenCount;
        response.BodyWriter.Write(buffer.WrittenSpan);
        return Task.CompletedTask;
    }

    /// <summary>Sets the tag, and for a read whose caller holds it already ends the answer with 304.</summary>
    private static bool IsNotModified(HttpContext context, string tag)
    {
        context.Response.Headers.ETag = tag;
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.Headers.CacheControl = "no-store";
            return false;
        }

        // Always to be checked again with the tag, which costs the caller nothing of its quota.
        context.Response.Headers.CacheControl =
            context.GetEndpoint()?.Metadata.GetMetadata<AccessAttribute>() is PublicAttribute ? "public, no-cache" : "private, no-cache";
        if (!EntityTag.Matches(context.Request.Headers.IfNoneMatch, tag))
        {
            return false;
        }

        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }
}
