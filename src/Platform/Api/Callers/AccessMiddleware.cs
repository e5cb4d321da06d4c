using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Api;

/// <summary>Turns away who may not, before anything of the body is read.</summary>
internal sealed class AccessMiddleware(RequestDelegate next, AccessGate gate)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<AccessAttribute>() is { } access
            && await gate.Check(access, context.RequestAborted) is { } error)
        {
            await Refuse(context, error);
            return;
        }

        await next(context);
    }

    /// <summary>People at a page are led to where they sign in; programs are told.</summary>
    private static Task Refuse(HttpContext context, Error error) =>
        error.Kind is ErrorKind.Unauthenticated && context.GetEndpoint()?.Metadata.GetMetadata<BrowserSessionMetadata>() is { } session
            ? context.ChallengeAsync(session.Scheme)
            : ProblemWriter.Write(context, error);
}
