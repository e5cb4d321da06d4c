using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

/// <summary>Refuses to start with an endpoint that lacks an access decision, a quota, a validator for its input or declared answers.</summary>
internal sealed class EndpointCheck(IEnumerable<EndpointDataSource> sources, IServiceProviderIsService registered)
{
    public IEnumerable<string> Problems() => sources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().SelectMany(ProblemsOf);

    private static string NameOf(RouteEndpoint endpoint)
    {
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
        return $"{string.Join(",", methods)} /{endpoint.RoutePattern.RawText?.TrimStart('/')}";
    }

    private IEnumerable<string> ProblemsOf(RouteEndpoint endpoint)
    {
        var metadata = endpoint.Metadata;
        var name = NameOf(endpoint);
        if (metadata.GetMetadata<AccessAttribute>() is null)
        {
            yield return $"{name} lacks an access decision: map it to a use case (MapGet<TUseCase>…) or Declare(…) its access.";
        }

        if (metadata.GetMetadata<RateLimitMetadata>() is not { Name: var limit })
        {
            yield return $"{name} lacks a rate limit: add .RateLimit(Limits.…).";
        }
        else if (!Limits.All.Contains(limit, StringComparer.Ordinal))
        {
            yield return $"{name} names the rate limit '{limit}', which is none of: {string.Join(", ", Limits.All)}.";
        }

        if (!(metadata.GetMetadata<UseCase>()?.IsInputChecked(registered) ?? metadata.GetMetadata<InputMetadata>() is not null))
        {
            yield return $"{name} lacks a validator for its input: write one for its use case, or Declare(…) how the input is checked.";
        }

        if (!metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>().Any(answer => answer.StatusCode is >= 200 and < 400))
        {
            yield return $"{name} does not declare what it answers: return one of the platform's results (ApiOk<T>, ApiCreated<T>, …).";
        }
    }
}
