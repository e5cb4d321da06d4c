using Microsoft.AspNetCore.Http;
using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

/// <summary>Turns away who may not, before anything of the body is read.</summary>
internal sealed class AccessMiddleware(RequestDelegate next, AccessGate gate)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<AccessAttribute>() is { } access
            && await gate.Check(access, context.RequestAborted) is { } error)
        {
            await ProblemWriter.Write(context, error);
            return;
        }

        await next(context);
    }
}
