using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

/// <summary>Adds a module's side of HTTP to the host.</summary>
public static class ModuleRegistration
{
    /// <summary>Registers what a module's side of HTTP brings: its JSON metadata and its services.</summary>
    public static IServiceCollection AddModuleApi<TApi>(this IServiceCollection services)
        where TApi : IModuleApi
    {
        TApi.Add(services);
        services.AddSingleton(new ProductAssembly(typeof(TApi).Assembly));
        services.AddSingleton(new Owned<MappedApi>(UseCase.ModuleOf(typeof(TApi)), new MappedApi(TApi.Name, TApi.Description)));
        return services.AddSingleton(new ModuleJson(TApi.Json));
    }

    /// <summary>Maps a module's routes below its name in the present version of the API, <c>/api/v1/&lt;name&gt;</c>, and those it has elsewhere.</summary>
    public static void MapModule<TApi>(this IEndpointRouteBuilder routes)
        where TApi : IModuleApi
    {
        TApi.Map(routes
            .MapGroup($"{routes.ServiceProvider.GetRequiredService<ApiVersions>().Present.Prefix}/{TApi.Name}")
            .WithTags(TApi.Name)
            .WithMetadata(new ModuleMetadata(TApi.Name, TApi.Description)));
        TApi.MapRoot(routes);
    }
}
