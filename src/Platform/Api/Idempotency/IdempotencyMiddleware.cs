using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

/// <summary>Does every command once that comes with an idempotency key, whatever module it is of; pages and OAuth know no keys.</summary>
internal sealed class IdempotencyMiddleware(RequestDelegate next, ICallerContext callers)
{
    public Task InvokeAsync(HttpContext context) =>
        context.GetEndpoint() is RouteEndpoint endpoint
        && context.Request.Headers.ContainsKey(IdempotencyHeaders.Key)
        && endpoint.Metadata.GetMetadata<UseCase>() is { IsCommand: true } useCase
        && endpoint.Metadata.GetMetadata<BrowserSessionMetadata>() is null
            ? Once(context, endpoint, useCase)
            : next(context);

    private async Task Once(HttpContext context, RouteEndpoint endpoint, UseCase useCase)
    {
        var key = IdempotencyHeaders.KeyOf(context.Request);
        var body = await Read(context.Request);
        var request = Describe(context.Request, endpoint, key, body);
        var idempotency = context.RequestServices.GetRequiredKeyedService<IIdempotency>(useCase.Type.Assembly);
        var result = await idempotency.Run(request, () => Answer(context, body), context.RequestAborted);
        if (!result.IsSuccess)
        {
            context.Response.Clear();
            await ProblemWriter.Write(context, result.Error);
            return;
        }

        if (result.Value.IsReplay)
        {
            context.Response.Headers[IdempotencyHeaders.Replayed] = "true";
        }

        await AnswerBuffer.Write(context, result.Value.Answer);
    }

    /// <summary>Bounded by the server, and read here once for the hash and for whoever binds it.</summary>
    private static async Task<byte[]> Read(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        return body.ToArray();
    }

    /// <summary>May be called again after a fault, as if nothing had been before.</summary>
    private Task<RecordedAnswer> Answer(HttpContext context, byte[] body)
    {
        context.Response.Clear();
        context.Request.Body = new MemoryStream(body, writable: false);
        return AnswerBuffer.Fill(context, next);
    }

    private IdempotentRequest Describe(HttpRequest request, RouteEndpoint endpoint, string key, byte[] body) => new(
        key,
        IdempotencyKey.NameOf(callers.Current, key),
        $"{request.Method} /{endpoint.RoutePattern.RawText?.Trim('/')}",
        IdempotentRequest.FingerprintOf(key, $"{request.GetEncodedPathAndQuery()}\n{request.Headers.IfMatch}", body));
}
