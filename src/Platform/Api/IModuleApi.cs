using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Monolith.Platform.Api;

/// <summary>A module's entry on the side of HTTP: the one public type of its Api project.</summary>
public interface IModuleApi
{
    /// <summary>The module's segment in every path, lower case.</summary>
    static abstract string Name { get; }

    /// <summary>What the documents say of the module.</summary>
    static abstract string Description { get; }

    /// <summary>The generated JSON metadata of everything the module reads or writes.</summary>
    static abstract IJsonTypeInfoResolver Json { get; }

    /// <summary>Registers what the module's side of HTTP needs: its authentication schemes and the helpers of its pages.</summary>
    static virtual void Add(IServiceCollection services)
    {
    }

    /// <summary>Maps the module's routes; the group already carries <c>/api/v1/&lt;name&gt;</c> and the defaults.</summary>
    static abstract void Map(RouteGroupBuilder routes);

    /// <summary>Maps what standards or people expect outside <c>/api</c>: protocol endpoints and pages, each with its <c>Declare(…)</c>.</summary>
    static virtual void MapRoot(IEndpointRouteBuilder routes)
    {
    }
}
