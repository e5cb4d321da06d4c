using System.Reflection;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Monolith.Platform.Application;

/// <summary>Finds the use cases of all modules by assembly scan and puts the behaviours around them.</summary>
public static class MediationRegistration
{
    /// <summary>The behaviours every use case passes, outermost first; there is no other place to register one.</summary>
    internal static readonly IReadOnlyList<Type> Behaviors =
    [
        typeof(TracingBehavior<,>),
        typeof(AuthorizationBehavior<,>),
        typeof(ValidationBehavior<,>),
        typeof(CachingBehavior<,>),
        typeof(InvalidationBehavior<,>),
        typeof(UnitOfWorkBehavior<,>),
        typeof(PersonalDataBehavior<,>),
        typeof(ReplicaBehavior<,>),
    ];

    /// <summary>Registers handlers and validators of the given Application assemblies; called once, by the host.</summary>
    public static IServiceCollection AddUseCases(this IServiceCollection services, params IReadOnlyCollection<Assembly> applications)
    {
        Validators.UseWireNames();
        services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();
        services.AddScoped<HeldSave>();
        services.AddScoped<ISender, Sender>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<CallerContext>();
        services.TryAddSingleton<ICallerContext>(provider => provider.GetRequiredService<CallerContext>());
        services.AddSingleton<AccessGate>();
        services.AddSingleton<SecurityEvents>();
        foreach (var behavior in Behaviors)
        {
            services.AddScoped(typeof(IPipelineBehavior<,>), behavior);
        }

        var assemblies = new ApplicationAssemblies([typeof(MediationRegistration).Assembly, .. applications.Distinct()]);
        services.AddSingleton(assemblies);
        services.AddSingleton(new PermissionCatalog(assemblies));
        services.AddSingleton<IStartupCheck>(new WiringCheck(services, assemblies));
        var caches = new CacheCatalog(assemblies);
        services.AddSingleton(caches);
        services.AddSingleton<IStartupCheck>(new CacheCheck(services, caches));
        services.AddSingleton<EventCatalog>();
        services.AddSingleton<EventScope>();
        services.AddScoped<SubjectViews>();
        services.AddSingleton<IStartupCheck, EventCheck>();
        services.AddProductMap(assemblies);
        foreach (var type in assemblies.All.SelectMany(assembly => assembly.GetTypes()).Where(IsConcrete))
        {
            if (EventCatalog.EventsOf(type).Any())
            {
                services.AddScoped(type);
            }

            foreach (var contract in type.GetInterfaces().Where(i => i.IsGenericType))
            {
                var definition = contract.GetGenericTypeDefinition();
                if (definition == typeof(IRequestHandler<,>))
                {
                    services.AddScoped(contract, type);
                }
                else if ((definition == typeof(IValidator<>) && IsConcrete(contract.GetGenericArguments()[0])) || definition == typeof(IEventMap<>))
                {
                    services.AddSingleton(contract, type);
                }
            }
        }

        return services;
    }

    internal static bool IsConcrete(Type type) => type is { IsAbstract: false, IsInterface: false, IsGenericTypeDefinition: false };
}
