using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Monolith.Platform.Infrastructure;

/// <summary>A module's entry on the side of databases and the outside world: the one public type of its Infrastructure project.</summary>
public interface IModuleInfrastructure
{
    /// <summary>The assembly that holds the module's use cases.</summary>
    static abstract Assembly Application { get; }

    /// <summary>Registers the module's database, adapters and background work.</summary>
    static abstract void Add(IServiceCollection services, IConfiguration configuration);
}
