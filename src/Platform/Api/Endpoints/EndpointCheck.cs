using System.Reflection;
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

    /// <summary>The route table, where the endpoint's method tells: <c>src/Modules/&lt;Module&gt;/Api/&lt;Table&gt;.cs</c>.</summary>
    private static string PlaceOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<MethodInfo>()?.DeclaringType is { Namespace: { } space } table
        && space.Split('.') is ["Monolith", var module and not "Platform", "Api", ..]
            ? $" (src/Modules/{module}/Api/{table.Name}.cs)"
            : "";

    /// <summary>The file in which an endpoint's input is described.</summary>
    private static string InputOf(UseCase? useCase) => useCase is null
        ? "write one for its use case, or Declare(…) how the input is checked."
        : $"in src/Modules/{useCase.Module}/Application/{useCase.Name}.cs write: internal sealed class {useCase.Name}Validator : AbstractValidator<{useCase.Name}>";

    private IEnumerable<string> ProblemsOf(RouteEndpoint endpoint)
    {
        var metadata = endpoint.Metadata;
        var name = NameOf(endpoint);
        var place = PlaceOf(endpoint);
        if (metadata.GetMetadata<AccessAttribute>() is null)
        {
            yield return $"{name} lacks an access decision: map it to a use case (MapGet<TUseCase>…) or Declare(…) its access{place}.";
        }

        if (metadata.GetMetadata<RateLimitMetadata>() is not { Name: var limit })
        {
            yield return $"{name} lacks a rate limit: add .RateLimit(Limits.…){place}.";
        }
        else if (!Limits.All.Contains(limit, StringComparer.Ordinal))
        {
            yield return $"{name} names the rate limit '{limit}', which is none of: {string.Join(", ", Limits.All)}{place}.";
        }

        if (!(metadata.GetMetadata<UseCase>()?.IsInputChecked(registered) ?? metadata.GetMetadata<InputMetadata>() is not null))
        {
            yield return $"{name} lacks a validator for its input: {InputOf(metadata.GetMetadata<UseCase>())}";
        }

        if (!metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>().Any(answer => answer.StatusCode is >= 200 and < 400))
        {
            yield return $"{name} does not declare what it answers: return one of the platform's results (ApiOk<T>, ApiCreated<T>, …){place}.";
        }
    }
}
