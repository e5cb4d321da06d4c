using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

/// <summary>Turns whatever goes wrong into a problem answer: exceptions, and bare error statuses that nobody gave a body.</summary>
internal sealed partial class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody listens any more; the status is for the log alone.
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return;
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            await Answer(context, exception);
            return;
        }

        if (!context.Response.HasStarted
            && context.Response.StatusCode >= StatusCodes.Status400BadRequest
            && context.Response.ContentType is null
            && HttpProblems.ForStatus(context.Response.StatusCode) is { } problem)
        {
            await ProblemWriter.Write(context, problem);
        }
    }

    private Task Answer(HttpContext context, Exception exception)
    {
        switch (exception)
        {
            case BadInputException { Error: { } error }:
                return ProblemWriter.Write(context, error);
            case BadInputException { Problem: { } problem }:
                return ProblemWriter.Write(context, problem);
            case BadHttpRequestException { InnerException: JsonException json }:
                return JsonFailures.ToError(json) is { } failure
                    ? ProblemWriter.Write(context, failure)
                    : ProblemWriter.Write(context, HttpProblems.Malformed);
            case BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest, InnerException: null } when context.Request.ContentLength is null or 0:
                return ProblemWriter.Write(context, HttpProblems.BodyRequired);
            case BadHttpRequestException bad:
                return ProblemWriter.Write(context, HttpProblems.ForStatus(bad.StatusCode) ?? HttpProblems.Malformed);
            case OutcomeUnknownException:
                LogFault(exception, context.Request.Method, context.GetEndpoint()?.DisplayName);
                return ProblemWriter.Write(context, PlatformErrors.OutcomeUnknown);
            default:
                LogFault(exception, context.Request.Method, context.GetEndpoint()?.DisplayName);
                return ProblemWriter.Write(context, HttpProblems.Internal);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Method} {Endpoint} met a fault")]
    private partial void LogFault(Exception exception, string method, string? endpoint);
}
