using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

/// <summary>Reads the errors of all modules from the catalogue of problems.</summary>
internal sealed class ErrorReader(ProblemCatalog problems) : IModuleReader<MappedError>
{
    public IEnumerable<Owned<MappedError>> Read() =>
        problems.Owned.Select(owned => new Owned<MappedError>(owned.Module, new(owned.Value.Code, owned.Value.Status, owned.Value.Title)));
}
