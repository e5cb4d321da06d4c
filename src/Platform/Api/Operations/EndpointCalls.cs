using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Platform.Application;

namespace Monolith.Platform.Api;

/// <summary>Counts the calls of each endpoint; a look-up and an increment for each.</summary>
internal sealed class EndpointCalls : IEndpointCalls
{
    private readonly ConcurrentDictionary<Endpoint, StrongBox<long>> calls = new();

    public void Count(Endpoint endpoint) => Interlocked.Increment(ref calls.GetOrAdd(endpoint, static _ => new StrongBox<long>()).Value);

    public IReadOnlyDictionary<(string Method, string Route), long> Read() =>
        (from call in calls
         let route = call.Key as RouteEndpoint
         where route is not null
         from method in EndpointReader.MethodsOf(route)
         group Volatile.Read(ref call.Value.Value) by (method, OperationBuilder.PathOf(route.RoutePattern)))
        .ToDictionary(group => group.Key, group => group.Sum());
}
