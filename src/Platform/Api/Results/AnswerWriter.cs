using System.Buffers;
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
        where T : notnull
    {
        var type = (JsonTypeInfo<T>)context.RequestServices.GetRequiredService<WireJson>().Answers.GetTypeInfo(typeof(T));
        if (context.GetEndpoint()?.Metadata.GetMetadata<CachedAttribute>() is not null && !typeof(T).IsValueType)
        {
            var kept = WrittenAnswer.OfKept(value, type);
            Send(context, status, kept.Body, kept.Tag);
            return Task.CompletedTask;
        }

        // Filled and copied without an await between, so a buffer per thread is enough.
        var buffer = threadBuffer ??= new ArrayBufferWriter<byte>(16 * 1024);
        buffer.ResetWrittenCount();
        WrittenAnswer.Write(buffer, value, type);
        Send(context, status, buffer.WrittenSpan, WrittenAnswer.TagOf(value, buffer.WrittenSpan));
        return Task.CompletedTask;
    }

    private static void Send(HttpContext context, int status, ReadOnlySpan<byte> body, string tag)
    {
        if (IsNotModified(context, tag))
        {
            return;
        }

        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Length;
        response.BodyWriter.Write(body);
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
