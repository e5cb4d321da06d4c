using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

/// <summary>Maps routes to use cases; access, validation, operation id and documents follow from the use case named.</summary>
public static class RouteExtensions
{
    public static RouteHandlerBuilder MapGet<TUseCase>(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        routes.MapUseCase<TUseCase>(HttpMethods.Get, pattern, handler);

    public static RouteHandlerBuilder MapPost<TUseCase>(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        routes.MapUseCase<TUseCase>(HttpMethods.Post, pattern, handler);

    public static RouteHandlerBuilder MapPut<TUseCase>(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        routes.MapUseCase<TUseCase>(HttpMethods.Put, pattern, handler);

    /// <summary>Maps a JSON Merge Patch (RFC 7396).</summary>
    public static RouteHandlerBuilder MapPatch<TUseCase>(this IEndpointRouteBuilder routes, string pattern, Delegate handler)
        where TUseCase : notnull =>
        routes.MapUseCase<TUseCase>(HttpMethods.Patch, pattern, handler).Accepts<TUseCase>("application/merge-patch+json", "application/json");

    public static RouteHandlerBuilder MapDelete<TUseCase>(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        routes.MapUseCase<TUseCase>(HttpMethods.Delete, pattern, handler);

    /// <summary>Draws on another quota than the module's default.</summary>
    /// <param name="builder">The route.</param>
    /// <param name="limit">One of <see cref="Limits"/>.</param>
    public static TBuilder RateLimit<TBuilder>(this TBuilder builder, string limit)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new RateLimitMetadata(limit));

    /// <summary>Declares all that the start check asks of an endpoint that is no use case: pages, probes, protocol endpoints.</summary>
    /// <param name="builder">The route.</param>
    /// <param name="access">Who may call it.</param>
    /// <param name="limit">One of <see cref="Limits"/>.</param>
    /// <param name="input">How its input is checked.</param>
    /// <param name="mediaType">What it answers with, at status 200.</param>
    public static TBuilder Declare<TBuilder>(this TBuilder builder, AccessAttribute access, string limit, InputMetadata input, string mediaType)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(
            access, new RateLimitMetadata(limit), input, new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), [mediaType]));

    private static RouteHandlerBuilder MapUseCase<TUseCase>(this IEndpointRouteBuilder routes, string method, string pattern, Delegate handler)
    {
        var useCase = UseCase.Of(typeof(TUseCase));
        var route = routes.MapMethods(pattern, [method], handler)
            .WithName(OperationId(useCase.Name))
            .WithMetadata(useCase, useCase.Access, new RateLimitMetadata(useCase.IsCommand ? Limits.Write : Limits.Default));
        return useCase.Cached is { } rule ? route.WithMetadata(rule) : route;
    }

    private static string OperationId(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
