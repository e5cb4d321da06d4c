using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Api;
using Monolith.Platform.Application;

namespace Monolith.Cli;

/// <summary>The product with its routes, as the host maps them; nothing listens.</summary>
internal sealed class ProductRoutes : IAsyncDisposable
{
    private readonly WebApplication app;

    private ProductRoutes(WebApplication app) => this.app = app;

    public IServiceProvider Services => app.Services;

    /// <summary>The routes that lead to a use case.</summary>
    public IReadOnlyList<RoutedUseCase> All =>
    [
        .. ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(endpoint => (endpoint, UseCase: endpoint.Metadata.GetMetadata<UseCase>()))
            .Where(entry => entry.UseCase is not null)
            .Select(entry => new RoutedUseCase(NameOf(entry.endpoint), entry.endpoint, entry.UseCase ?? throw new InvalidOperationException("Filtered above."))),
    ];

    public static ProductRoutes Open() => new(Installation.OpenMapped());

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static string NameOf(RouteEndpoint endpoint) =>
        $"{string.Join(',', endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])} /{endpoint.RoutePattern.RawText?.Trim('/')}";
}

/// <summary>A route and its use case.</summary>
/// <param name="Name">Method and pattern: <c>GET /api/v1/catalog/services/{slug}</c>.</param>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="UseCase">What it sends.</param>
internal sealed record RoutedUseCase(string Name, RouteEndpoint Endpoint, UseCase UseCase)
{
    /// <summary>Whether somebody means this route, be it with or without the constraints of its parameters, or with values for them.</summary>
    public bool IsMeantBy(string text)
    {
        var (meant, own) = (text.Split(' ', StringSplitOptions.RemoveEmptyEntries), Name.Split(' '));
        if (meant.Length != 2 || !string.Equals(meant[0], own[0], StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var (asked, parts) = (meant[1].Trim('/').Split('/'), own[1].Trim('/').Split('/'));
        return asked.Length == parts.Length && parts.Zip(asked).All(pair => pair.First.StartsWith('{') || string.Equals(pair.First, pair.Second, StringComparison.OrdinalIgnoreCase));
    }
}
