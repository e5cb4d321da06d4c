namespace Monolith.Platform.Application;

/// <summary>How often each endpoint was called since the start.</summary>
public interface IEndpointCalls
{
    /// <summary>The calls by method and route; what was never called is not in it.</summary>
    IReadOnlyDictionary<(string Method, string Route), long> Read();
}
