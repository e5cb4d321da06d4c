using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Platform.Application;

namespace Monolith.Platform.Tests.Application;

/// <summary>A module's use cases, compiled here.</summary>
internal static class PlantedModule
{
    /// <summary>What the start checks of use cases say of a source.</summary>
    public static List<string> ProblemsOf(string source, Action<IServiceCollection>? also = null)
    {
        var services = new ServiceCollection();
        services.AddUseCases(Compile(source));
        also?.Invoke(services);
        return [.. services.Where(service => service.ServiceType == typeof(IStartupCheck))
            .Select(service => service.ImplementationInstance).OfType<IStartupCheck>().SelectMany(check => check.Problems())];
    }

    private static Assembly Compile(string source)
    {
        var references = ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            $"Planted.{Guid.CreateVersion7():N}", [CSharpSyntaxTree.ParseText(source)], references, new(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        emitted.Success.ShouldBeTrue(string.Join('\n', emitted.Diagnostics));
        return Assembly.Load(image.ToArray());
    }
}
