using System.Reflection;
using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

/// <summary>Reads the endpoints of all modules from what is mapped.</summary>
internal sealed class EndpointReader(EndpointDataSource endpoints, ApiVersions versions, IServiceProvider services) : IModuleReader<MappedEndpoint>
{
    private const string AnyMethod = "ANY";

    public IEnumerable<Owned<MappedEndpoint>> Read() =>
        from endpoint in endpoints.Endpoints.OfType<RouteEndpoint>()
        from method in MethodsOf(endpoint)
        select new Owned<MappedEndpoint>(ModuleOf(endpoint), Map(endpoint, method));

    /// <summary>The methods that an endpoint answers; <see cref="AnyMethod"/> where it decides by itself, as those of the OAuth server do.</summary>
    internal static IReadOnlyList<string> MethodsOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : [AnyMethod];

    /// <summary>The module of the use case, else that of the method which answers, else the platform.</summary>
    private static string ModuleOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<UseCase>()?.Module
        ?? (endpoint.Metadata.GetMetadata<MethodInfo>()?.DeclaringType is { } type && type.Assembly.GetName().Name?.EndsWith(".Api", StringComparison.Ordinal) is true
            ? UseCase.ModuleOf(type)
            : ProductMap.Platform);

    private MappedEndpoint Map(RouteEndpoint endpoint, string method)
    {
        var useCase = endpoint.Metadata.GetMetadata<UseCase>();
        var route = OperationBuilder.PathOf(endpoint.RoutePattern);
        return new()
        {
            Method = method,
            Route = route,
            UseCase = useCase?.Name,
            Access = endpoint.Metadata.GetMetadata<AccessAttribute>() is { } access
                ? MappedAccess.Of(access)
                : throw new InvalidOperationException($"{method} {route} lacks an access decision; the start check says how to give it one."),
            RateLimit = endpoint.Metadata.GetMetadata<RateLimitMetadata>()?.Name ?? Limits.Default,
            Version = versions.Of(route)?.Name,
            Input = InputOf(endpoint, useCase),
            Answers = [.. AnswersOf(endpoint, useCase).Distinct().Order()],
        };
    }

    private static IEnumerable<int> AnswersOf(RouteEndpoint endpoint, UseCase? useCase)
    {
        var declared = endpoint.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>().Select(answer => answer.StatusCode);
        return useCase is null ? declared : declared.Concat(OperationBuilder.ErrorsOf(endpoint, useCase)).Concat(useCase.IsCommand ? [] : [StatusCodes.Status304NotModified]);
    }

    private string InputOf(RouteEndpoint endpoint, UseCase? useCase) => useCase is null
        ? endpoint.Metadata.GetMetadata<InputMetadata>()?.CheckedBy ?? InputMetadata.None.CheckedBy
        : services.GetService(typeof(IValidator<>).MakeGenericType(useCase.Type))?.GetType().Name ?? InputMetadata.None.CheckedBy;
}
