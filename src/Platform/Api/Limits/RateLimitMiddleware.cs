using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Monolith.Platform.Api;

/// <summary>Charges every request to a quota before any work is done for it; a 304 is given back, for it cost next to nothing.</summary>
internal sealed class RateLimitMiddleware(RequestDelegate next, RateLimitStage stage, IRateLimiter limiter, Quotas quotas)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var name = context.GetEndpoint()?.Metadata.GetMetadata<RateLimitMetadata>()?.Name ?? Limits.Default;
        if (StageOf(name, context.Request.Method) != stage)
        {
            await next(context);
            return;
        }

        var quota = quotas[name];
        var partition = stage is RateLimitStage.BeforeAuthentication ? QuotaPartition.OfAddress(context) : QuotaPartition.Of(context);
        var answer = new RateLimitAnswer(quota, await limiter.Charge(quota, partition, context.RequestAborted));
        context.Features.Set(answer);
        if (!answer.State.IsAllowed)
        {
            context.Response.Headers.RetryAfter = RateLimitAnswer.Seconds(answer.State.Reset).ToString(CultureInfo.InvariantCulture);
            await ProblemWriter.Write(context, HttpProblems.TooManyRequests);
            return;
        }

        await next(context);
        if (context.Response is { StatusCode: StatusCodes.Status304NotModified, HasStarted: false })
        {
            answer.State = await limiter.Refund(quota, partition, context.RequestAborted);
        }
    }

    private static RateLimitStage StageOf(string name, string method) =>
        string.Equals(name, Limits.Token, StringComparison.Ordinal) || HttpMethods.IsOptions(method)
            ? RateLimitStage.BeforeAuthentication
            : RateLimitStage.AfterAuthentication;
}
