using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

/// <summary>Tells how each module introduces itself.</summary>
internal sealed class ApiReader(IEnumerable<Owned<MappedApi>> apis) : IModuleReader<MappedApi>
{
    public IEnumerable<Owned<MappedApi>> Read() => apis;
}
