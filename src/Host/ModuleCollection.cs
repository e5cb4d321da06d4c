using System.Reflection;
using Monolith.Platform.Api;
using Monolith.Platform.Infrastructure;

namespace Monolith.Host;

/// <summary>Takes a module's two entry types and does with them what every module needs.</summary>
internal sealed class ModuleCollection(WebApplicationBuilder builder)
{
    private readonly List<Assembly> applications = [];
    private readonly List<Action<IEndpointRouteBuilder>> maps = [];

    /// <summary>The assemblies that hold the use cases.</summary>
    public IReadOnlyCollection<Assembly> Applications => applications;

    public void Add<TApi, TInfrastructure>()
        where TApi : IModuleApi
        where TInfrastructure : IModuleInfrastructure
    {
        applications.Add(TInfrastructure.Application);
        TInfrastructure.Add(builder.Services, builder.Configuration);
        builder.Services.AddModuleApi<TApi>();
        maps.Add(ModuleRegistration.MapModule<TApi>);
    }

    public void MapTo(IEndpointRouteBuilder routes) => maps.ForEach(map => map(routes));
}
