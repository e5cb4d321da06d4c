using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Api;

/// <summary>Writes problem answers (RFC 9457); every error leaves the service through here.</summary>
internal static class ProblemWriter
{
    public const string MediaType = "application/problem+json";

    /// <summary>How long a caller is asked to wait who is not told better.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    public static Task Write(HttpContext context, Error error)
    {
        if (error.Kind is ErrorKind.Unauthenticated or ErrorKind.Forbidden)
        {
            context.Response.Headers.WWWAuthenticate = Challenge(context, error);
        }

        if (error.RetryAfter is not null || error.Kind is ErrorKind.Unavailable or ErrorKind.Exhausted)
        {
            context.Response.Headers.RetryAfter = Math.Ceiling((error.RetryAfter ?? Pause).TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        return Write(context, ProblemType.Of(error.Type), error);
    }

    public static Task Write(HttpContext context, ProblemType type) => Write(context, type, about: null);

    private static Task Write(HttpContext context, ProblemType type, Error? about)
    {
        var detail = about?.Message ?? type.Meaning;
        if (context.GetEndpoint()?.Metadata.GetMetadata<BrowserSessionMetadata>() is not null)
        {
            return PageOf(context, type, detail).ExecuteAsync(context);
        }

        var errors = about is not { Fields: { Count: > 0 } fields }
            ? null
            : fields.GroupBy(field => field.Path, StringComparer.Ordinal).ToDictionary(
                group => group.Key, IReadOnlyList<string> (group) => [.. group.Select(field => field.Message)], StringComparer.Ordinal);
        var parameters = about is { Parameters.Count: > 0 } ? about.Parameters : null;
        var problem = new Problem(type.Path, type.Title, type.Status, detail, type.Code, RequestId.Of(context), errors, parameters);

        var response = context.Response;
        response.StatusCode = type.Status;
        response.ContentType = MediaType;
        response.Headers.CacheControl = "no-store";
        response.Headers.Remove(HeaderNames.ETag);
        var body = JsonSerializer.SerializeToUtf8Bytes(problem, PlatformJson.Answers.Problem);
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body, 0, body.Length, context.RequestAborted);
    }

    /// <summary>The problem to somebody at a page, who needs neither its code nor its fields.</summary>
    private static PageAnswer PageOf(HttpContext context, ProblemType type, string detail) => new(HtmlPage.Narrow(type.Title, Html.Of(
        $"""
        <p>{detail}</p>
        <p>{type.Fix}</p>
        <p class="dim">For support: <code>{RequestId.Of(context)}</code></p>
        """)))
    {
        Status = type.Status,
    };

    /// <summary>The challenge of RFC 6750, section 3.</summary>
    private static string Challenge(HttpContext context, Error error) => error.Kind switch
    {
        ErrorKind.Forbidden when context.GetEndpoint()?.Metadata.GetMetadata<AccessAttribute>() is RequirePermissionAttribute { Permission: var permission } =>
            $"Bearer error=\"insufficient_scope\", scope=\"{permission}\"",
        ErrorKind.Forbidden => "Bearer error=\"insufficient_scope\"",
        _ when context.Request.Headers.Authorization.Count > 0 => "Bearer error=\"invalid_token\"",
        _ => "Bearer",
    };
}
