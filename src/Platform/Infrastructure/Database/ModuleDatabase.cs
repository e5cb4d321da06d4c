using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;

namespace Monolith.Platform.Infrastructure;

/// <summary>One registered database, so that start and health can go through all of them.</summary>
/// <param name="Name">The module's name, lower case.</param>
/// <param name="Application">The assembly of the module's use cases, by which its unit of work is found.</param>
/// <param name="ContextType">The type of its context.</param>
internal sealed record ModuleDatabase(string Name, Assembly Application, Type ContextType)
{
    /// <summary>Whether it is the platform's own, and not that of a module.</summary>
    public bool IsPlatform { get; } = Application == typeof(IModuleDb).Assembly || Application == typeof(ModuleDatabase).Assembly;

    /// <summary>Its context in a scope.</summary>
    public DbContext Context(IServiceProvider scope) => (DbContext)scope.GetRequiredService(ContextType);
}
