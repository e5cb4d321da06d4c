using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Monolith.Platform.Application;

/// <summary>Registers the map of the product with what this layer knows.</summary>
internal static class ProductMapRegistration
{
    public static void AddProductMap(this IServiceCollection services, ApplicationAssemblies assemblies)
    {
        foreach (var assembly in assemblies.All)
        {
            services.AddSingleton(new ProductAssembly(assembly));
        }

        services.AddSingleton<XmlDocs>();
        services.AddSingleton<IModuleReader<MappedUseCase>, UseCaseReader>();
        services.AddSingleton<IModuleReader<MappedContract>, ContractReader>();
        services.AddSingleton<IModuleReader<string>, SettingReader>();
        services.AddSingleton<ProductMapper>();
        services.AddSingleton<ObservedReader>();
        services.TryAddSingleton<Observations>();

        // What the outer layers know they register themselves, where they are.
        services.TryAddSingleton(typeof(IModuleReader<>), typeof(Unread<>));
        services.TryAddSingleton<IEndpointCalls, Uncalled>();
    }
}
