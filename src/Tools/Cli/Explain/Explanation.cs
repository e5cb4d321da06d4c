using System.Globalization;
using System.Reflection;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Architecture;
using Monolith.Platform.Api;
using Monolith.Platform.Application;
using Monolith.Platform.Domain;

namespace Monolith.Cli;

/// <summary>Puts together what is known of a use case: its routes and quotas from the endpoints, its rules from the validator, the rest from the compiled handler.</summary>
internal sealed class Explanation(ProductRoutes product) : IDisposable
{
    private readonly Assemblies assemblies = new(AppContext.BaseDirectory);

    /// <summary>Every use case of the product, with or without a route.</summary>
    public IReadOnlyList<UseCase> UseCases { get; } =
    [
        .. product.Services.GetRequiredService<ApplicationAssemblies>().All.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsAbstract: false, IsInterface: false } && Contract(type) is not null)
            .Select(UseCase.Of),
    ];

    public void Dispose() => assemblies.Dispose();

    public ExplainAnswer Of(UseCase useCase)
    {
        var routes = product.All.Where(route => route.UseCase.Type == useCase.Type).ToList();
        var handler = useCase.Type.Assembly.GetTypes().SingleOrDefault(type => type is { IsAbstract: false, IsInterface: false } && HandlerContract(type, useCase.Type) is not null);
        var reach = handler is null ? null : CodeReach.From(assemblies, handler);
        var writes = useCase.IsCommand ? reach?.Written ?? [] : [];
        List<IValidator> validators = [.. product.Services.GetServices(typeof(IValidator<>).MakeGenericType(useCase.Type)).OfType<IValidator>()];
        return new(
            useCase.Name,
            useCase.Module,
            useCase.IsCommand ? "command" : "query",
            [.. routes.Select(route => new ExplainedRoute(route.Name, Limit(route)))],
            Access(useCase.Access),
            [.. MediationRegistration.Behaviors.Select(behaviour => behaviour.Name.Split('`')[0].Replace("Behavior", "", StringComparison.Ordinal))],
            [.. validators.SelectMany(validator => RuleWords.Of(validator))],
            string.Join(", ", validators.Select(validator => validator.GetType().Name)),
            handler?.FullName ?? "",
            [.. handler?.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.ParameterType.Name).Distinct(StringComparer.Ordinal) ?? []],
            [.. (reach?.Tables ?? []).Except(writes, StringComparer.Ordinal)],
            [.. writes],
            Events(useCase, reach),
            [.. reach?.Caches ?? []],
            [.. Errors(useCase, routes, reach).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    private static Type? Contract(Type type) => type.GetInterfaces()
        .FirstOrDefault(face => face.IsGenericType && face.GetGenericTypeDefinition() is var open && (open == typeof(ICommand<>) || open == typeof(IQuery<>)));

    private static Type? HandlerContract(Type type, Type request) => type.GetInterfaces()
        .FirstOrDefault(face => face.IsGenericType && face.GetGenericTypeDefinition() is var open
            && (open == typeof(ICommandHandler<,>) || open == typeof(IQueryHandler<,>)) && face.GetGenericArguments()[0] == request);

    private static string Access(AccessAttribute access) => access switch
    {
        RequirePermissionAttribute { Permission: var permission } => $"whoever holds {permission}",
        SignedInAttribute => "whoever is signed in",
        PublicAttribute { Reason: var reason } => $"everybody: {reason}",
        _ => access.GetType().Name,
    };

    private string Limit(RoutedUseCase route)
    {
        if (route.Endpoint.Metadata.GetMetadata<RateLimitMetadata>() is not { Name: var name })
        {
            return "";
        }

        var quota = product.Services.GetRequiredService<Quotas>()[name];
        return string.Create(CultureInfo.InvariantCulture, $"{name}: {quota.Permits} in {quota.Window.TotalSeconds} s");
    }

    private IReadOnlyList<ExplainedEvent> Events(UseCase useCase, CodeReach? reach)
    {
        var catalog = product.Services.GetRequiredService<EventCatalog>();
        var maps = useCase.Type.Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsInterface: false } && EventMapping.Of(type).Any()).ToList();
        var published = (useCase.IsCommand ? reach?.Raised ?? [] : []).SelectMany(raised => maps.SelectMany(map => CodeReach.Published(assemblies, map, raised))).Distinct(StringComparer.Ordinal);
        return
        [
            .. published.SelectMany(name => catalog.Types.Where(type => string.Equals(type.Type.FullName, name, StringComparison.Ordinal)))
                .Select(type => new ExplainedEvent(type.Name, [.. catalog.SubscribersOf(type.Name).Select(subscriber => subscriber.Handler)])),
        ];
    }

    private static IEnumerable<string> Errors(UseCase useCase, IReadOnlyList<RoutedUseCase> routes, CodeReach? reach)
    {
        yield return PlatformErrors.ValidationFailed.Code;
        if (useCase.Access is not PublicAttribute)
        {
            yield return PlatformErrors.SignInRequired.Code;
        }

        if (useCase.Access is RequirePermissionAttribute)
        {
            yield return PlatformErrors.PermissionRequired.Code;
        }

        if (routes.Any(route => route.Endpoint.Metadata.GetMetadata<IfMatchMetadata>() is not null))
        {
            yield return PlatformErrors.Stale.Code;
        }

        foreach (var (type, field) in reach?.Errors ?? [])
        {
            var declared = AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetType(type)).FirstOrDefault(found => found is not null);
            if (declared?.GetField(field, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)?.GetValue(null) is ErrorType { Code: var code })
            {
                yield return code;
            }
        }
    }
}
