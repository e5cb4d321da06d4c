namespace Monolith.Platform.Application;

/// <summary>The calls of a process that has no endpoints.</summary>
internal sealed class Uncalled : IEndpointCalls
{
    public IReadOnlyDictionary<(string Method, string Route), long> Read() => new Dictionary<(string Method, string Route), long>();
}
