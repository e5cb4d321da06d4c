using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Platform.Api;
using Monolith.Platform.Application;

namespace Samples.Routes;

[Public("a sample")]
public sealed record Ping(string Text) : IQuery<string>;

internal sealed class PingValidator : AbstractValidator<Ping>;

internal sealed class Planted : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/plain", Answer); // refused
        EndpointRouteBuilderExtensions.MapPost(routes, "/by-name", Answer).WithName("byName"); // refused
        var group = routes.MapGroup("/group");
        group.MapMethods("/limited", ["PUT"], Answer).RateLimit(Limits.Default); // refused
        Generic(group);

        static void Local(IEndpointRouteBuilder inner) => inner.MapFallback(Answer); // refused
        Local(routes);
    }

    private static IEndpointConventionBuilder Generic<T>(T routes)
        where T : IEndpointRouteBuilder => routes.MapDelete("/generic", Answer); // refused

    private static string Answer() => "";
}

internal sealed class NearMiss : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/near");
        group.MapGet<Ping>("/use-case", Answer);
        group.MapGet("/declared", Answer).WithName("declared").Declare(new PublicAttribute("a sample"), Limits.Default, InputMetadata.None, "text/plain");
        var later = group.MapPost("/later", Answer);
        later.Declare(new PublicAttribute("a sample"), Limits.Default, InputMetadata.None, "text/plain");
        var declared = routes.MapGroup("/near/together").Declare(new PublicAttribute("a sample"), Limits.Default, InputMetadata.None, "text/plain");
        declared.MapGet("/one", Answer);
        MapNothing("/nothing");
    }

    private static void MapNothing(string path) => Answer();

    private static string Answer() => "";
}
