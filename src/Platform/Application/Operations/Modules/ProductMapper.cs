using System.Reflection;

namespace Monolith.Platform.Application;

/// <summary>Puts the map of the product together from what its layers know; nothing in it is written down twice.</summary>
public sealed class ProductMapper(
    ApplicationAssemblies applications,
    IEnumerable<ProductAssembly> assemblies,
    PermissionCatalog permissions,
    EventCatalog events,
    XmlDocs docs,
    IModuleReader<MappedUseCase> useCases,
    IModuleReader<MappedContract> contracts,
    IModuleReader<MappedApi> apis,
    IModuleReader<MappedEndpoint> endpoints,
    IModuleReader<MappedTable> tables,
    IModuleReader<MappedError> errors,
    IModuleReader<string> settings)
{
    /// <summary>The map; the same every time, once all routes are mapped.</summary>
    public ProductMap Map()
    {
        var code = assemblies.Concat(applications.All.Select(assembly => new ProductAssembly(assembly))).Distinct()
            .ToLookup(assembly => assembly.Module, assembly => assembly.Assembly, StringComparer.Ordinal);
        var all = Group(useCases.Read(), useCase => useCase.Name);
        var introductions = Group(apis.Read(), api => api.Path);
        var addresses = Group(endpoints.Read(), endpoint => $"{endpoint.Route} {endpoint.Method}");
        var granted = Group(permissions.Owned, permission => permission.Name);
        var published = Group(events.Types.Select(EventOf), message => message.Name);
        var handled = Group(events.Subscriptions.Select(SubscriptionOf), subscription => $"{subscription.Event} {subscription.Handler}");
        var shown = Group(contracts.Read(), contract => contract.Name);
        var stored = Group(tables.Read(), table => table.Name);
        var read = Group(settings.Read().Distinct(), setting => setting);
        var declared = Group(errors.Read(), error => error.Code);
        return new([.. code.Select(module => module.Key).Order(StringComparer.Ordinal).Select(name => new MappedModule
        {
            Name = name,
            Path = introductions[name].FirstOrDefault()?.Path ?? "",
            Description = introductions[name].FirstOrDefault()?.Description ?? "",
            Commands = [.. all[name].Where(useCase => useCase.IsCommand)],
            Queries = [.. all[name].Where(useCase => !useCase.IsCommand)],
            Endpoints = [.. addresses[name]],
            Permissions = [.. granted[name]],
            Contracts = [.. shown[name]],
            Publishes = [.. published[name]],
            Handles = [.. handled[name]],
            Tables = [.. stored[name]],
            Settings = [.. read[name]],
            Errors = [.. declared[name]],
            Uses = [.. UsesOf(name, code[name])],
            Ports = [.. code[name].SelectMany(assembly => ModulePorts.Of(new(assembly))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        })]);
    }

    private static ILookup<string, T> Group<T>(IEnumerable<Owned<T>> things, Func<T, string> order) =>
        things.OrderBy(thing => order(thing.Value), StringComparer.Ordinal).ToLookup(thing => thing.Module, thing => thing.Value, StringComparer.Ordinal);

    private static Owned<MappedSubscription> SubscriptionOf(EventSubscription subscription) => new(
        UseCase.ModuleOf(subscription.HandlerType),
        new(subscription.Event.Name, UseCase.ModuleOf(subscription.Event.Type), subscription.Handler, subscription.HandlerType.Name));

    /// <summary>The contracts of others that a module's code refers to.</summary>
    private static IEnumerable<string> UsesOf(string module, IEnumerable<Assembly> code) => code
        .SelectMany(assembly => assembly.GetReferencedAssemblies())
        .Select(reference => reference.Name ?? "")
        .Where(name => name.StartsWith("Monolith.", StringComparison.Ordinal) && name.EndsWith(".Contracts", StringComparison.Ordinal))
        .Select(name => name["Monolith.".Length..])
        .Where(contracts => !contracts.StartsWith($"{module}.", StringComparison.Ordinal))
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private Owned<MappedEvent> EventOf(EventType type) => new(UseCase.ModuleOf(type.Type), new(type.Name, type.Type.Name, docs.OfType(type.Type) ?? ""));
}
