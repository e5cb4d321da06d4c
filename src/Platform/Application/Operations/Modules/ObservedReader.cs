namespace Monolith.Platform.Application;

/// <summary>Holds what was observed against what the map declares.</summary>
internal sealed class ObservedReader(Observations observations, IEndpointCalls endpoints, ApplicationAssemblies assemblies)
{
    public ObservedProduct Read(ProductMap map)
    {
        var calls = endpoints.Read();
        var types = assemblies.All.SelectMany(assembly => assembly.GetTypes()).Where(type => WiringCheck.ResponseOf(type) is not null)
            .ToDictionary(type => (UseCase.ModuleOf(type), type.Name));
        var seen = map.Modules.SelectMany(module => (IEnumerable<Observation>)
            [
                .. module.Endpoints.Select(endpoint => Declared(ObservedKind.Endpoint, module, $"{endpoint.Method} {endpoint.Route}", calls.GetValueOrDefault((endpoint.Method, endpoint.Route)))),
                .. module.Commands.Concat(module.Queries).Select(useCase => Declared(ObservedKind.UseCase, module, useCase.Name, observations.CallsOf(types[(module.Name, useCase.Name)]))),
                .. module.Publishes.Select(message => Declared(ObservedKind.Published, module, message.Name, observations.PublishedOf(message.Name))),
                .. module.Handles.Select(handled => Declared(ObservedKind.Handled, module, $"{handled.Event} -> {handled.Handler}", observations.HandledOf(handled.Event, handled.Handler))),
            ])
            .Concat(observations.Crossings().Select(crossing => new Observation
            {
                Kind = crossing.Kind,
                Module = crossing.From,
                Name = $"{crossing.From} -> {crossing.To}",
                Count = crossing.Count,
                IsDeclared = observations.IsDeclared(crossing.Kind, crossing.From, crossing.To),
            }))
            .OrderBy(observation => observation.Kind).ThenBy(observation => observation.Module, StringComparer.Ordinal).ThenBy(observation => observation.Name, StringComparer.Ordinal).ToList();
        return new(observations.Since, seen.Count(observation => !observation.IsDeclared), seen.Count(observation => observation.Count == 0), seen);
    }

    private static Observation Declared(ObservedKind kind, MappedModule module, string name, long count) =>
        new() { Kind = kind, Module = module.Name, Name = name, Count = count, IsDeclared = true };
}
