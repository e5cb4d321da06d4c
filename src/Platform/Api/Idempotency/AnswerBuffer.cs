using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

/// <summary>Keeps an answer back until it is certain to hold.</summary>
internal static class AnswerBuffer
{
    /// <summary>Has a request answered into memory; what is thrown meanwhile meets an answer that has not begun.</summary>
    public static async Task<RecordedAnswer> Fill(HttpContext context, RequestDelegate answer)
    {
        var response = context.Response;
        var outside = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var body = new MemoryStream();
        var inside = new StreamResponseBodyFeature(body, outside);
        context.Features.Set<IHttpResponseBodyFeature>(inside);
        try
        {
            await answer(context);
            await inside.CompleteAsync();
        }
        finally
        {
            context.Features.Set(outside);
        }

        var headers = response.Headers
            .Where(header => !string.Equals(header.Key, HeaderNames.ContentLength, StringComparison.OrdinalIgnoreCase))
            .ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return new RecordedAnswer(response.StatusCode, headers, body.ToArray());
    }

    public static async Task Write(HttpContext context, RecordedAnswer answer)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        if (answer.Body.Length > 0)
        {
            response.ContentLength = answer.Body.Length;
            await response.Body.WriteAsync(answer.Body, context.RequestAborted);
        }
    }
}
