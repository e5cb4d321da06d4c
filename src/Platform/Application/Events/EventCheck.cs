using System.Reflection;
using Monolith.Platform.Domain;

namespace Monolith.Platform.Application;

/// <summary>Refuses to start with events or handlers that could lose or confuse deliveries, and says how to mend them.</summary>
internal sealed class EventCheck(ApplicationAssemblies assemblies, EventCatalog catalog) : IStartupCheck
{
    public IEnumerable<string> Problems() => [.. EventProblems(), .. HandlerProblems(), .. MapProblems()];

    private static string FileOf(Type type, string layer) => $"src/Modules/{UseCase.ModuleOf(type)}/{layer}/{type.Name}.cs";

    private IEnumerable<string> EventProblems()
    {
        foreach (var type in assemblies.WithDomains.SelectMany(assembly => assembly.GetTypes()).Where(EventCatalog.IsEvent))
        {
            if (EventType.Of(type) is not { } known)
            {
                yield return $"The integration event {type.FullName} has no name. In {FileOf(type, "Contracts")} put [IntegrationEvent(\"<module>.<what-happened>\", 1)] on it.";
            }
            else if (known.Name.Length > EventType.MaxNameLength || !known.Name.StartsWith(UseCase.ModuleOf(type).ToLowerInvariant() + ".", StringComparison.Ordinal))
            {
                yield return $"The integration event {type.FullName} is named '{known.Name}'. Its name begins with its module and has at most {EventType.MaxNameLength} characters. Mend it in {FileOf(type, "Contracts")}.";
            }
        }

        foreach (var twice in catalog.Types.GroupBy(type => type.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            yield return $"'{twice.Key}' is the name of {string.Join(" and ", twice.Select(type => type.Type.FullName))}. A new shape of an event gets the next version.";
        }
    }

    private IEnumerable<string> HandlerProblems()
    {
        var handlers = assemblies.All.SelectMany(assembly => assembly.GetTypes())
            .Where(type => MediationRegistration.IsConcrete(type) && EventCatalog.EventsOf(type).Any()).ToList();
        foreach (var handler in handlers)
        {
            var name = handler.GetCustomAttribute<EventHandlerAttribute>()?.Name;
            if (name is null)
            {
                yield return $"The event handler {handler.FullName} has no name. In {FileOf(handler, "Application")} put [EventHandler(\"<module>.<what-it-does>\")] on it.";
            }
            else if (name.Length > EventHandlerAttribute.MaxNameLength || !name.StartsWith(UseCase.ModuleOf(handler).ToLowerInvariant() + ".", StringComparison.Ordinal))
            {
                yield return $"The event handler {handler.FullName} is named '{name}'. Its name begins with its module and has at most {EventHandlerAttribute.MaxNameLength} characters. Mend it in {FileOf(handler, "Application")}.";
            }
        }

        foreach (var twice in handlers.GroupBy(handler => handler.GetCustomAttribute<EventHandlerAttribute>()?.Name, StringComparer.Ordinal).Where(group => group.Key is not null && group.Count() > 1))
        {
            yield return $"'{twice.Key}' is the name of {string.Join(" and ", twice.Select(type => type.FullName))}. Each handler has a name of its own.";
        }
    }

    private IEnumerable<string> MapProblems() => assemblies.All.SelectMany(assembly => assembly.GetTypes()).Where(MediationRegistration.IsConcrete)
        .SelectMany(EventMapping.Of).GroupBy(mapping => mapping.Aggregate).Where(group => group.Count() > 1)
        .Select(group => $"{string.Join(" and ", group.Select(mapping => mapping.MapType.FullName))} both say what is published of {group.Key.Name}. Keep one.");
}
