using System.Globalization;
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
        var request = await Describe(context.Request, endpoint);
        var idempotency = context.RequestServices.GetRequiredKeyedService<IIdempotency>(useCase.Type.Assembly);
        var result = await idempotency.Run(request, () => AnswerBuffer.Fill(context, next), context.RequestAborted);
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

    private async Task<IdempotentRequest> Describe(HttpRequest request, RouteEndpoint endpoint)
    {
        var key = IdempotencyHeaders.KeyOf(request);

        // Bounded by the server, and read here once for the hash and for whoever binds it.
        var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        body.Position = 0;
        request.Body = body;

        var target = string.Create(CultureInfo.InvariantCulture, $"{request.GetEncodedPathAndQuery()}\n{request.Headers.IfMatch}");
        return new IdempotentRequest(
            key,
            IdempotencyKey.NameOf(callers.Current, key),
            $"{request.Method} /{endpoint.RoutePattern.RawText?.TrimStart('/')}",
            IdempotentRequest.FingerprintOf(key, target, body.GetBuffer().AsSpan(0, (int)body.Length)));
    }
}
