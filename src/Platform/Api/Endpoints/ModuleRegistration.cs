using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Monolith.Platform.Api;

/// <summary>Adds a module's side of HTTP to the host.</summary>
public static class ModuleRegistration
{
    /// <summary>Registers the JSON metadata that a module brings.</summary>
    public static IServiceCollection AddModuleApi<TApi>(this IServiceCollection services)
        where TApi : IModuleApi => services.AddSingleton(new ModuleJson(TApi.Json));

    /// <summary>Maps a module's routes below its name in the present version of the API, <c>/api/v1/&lt;name&gt;</c>.</summary>
    public static void MapModule<TApi>(this IEndpointRouteBuilder routes)
        where TApi : IModuleApi => TApi.Map(routes
            .MapGroup($"{routes.ServiceProvider.GetRequiredService<ApiVersions>().Present.Prefix}/{TApi.Name}")
            .WithTags(TApi.Name)
            .WithMetadata(new ModuleMetadata(TApi.Name, TApi.Description)));
}
