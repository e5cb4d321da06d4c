using System.Reflection;
using System.Runtime.CompilerServices;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Monolith.Platform.Application;

/// <summary>Refuses to start with a use case that is not fully wired, and names the type and the file to write.</summary>
internal sealed class WiringCheck(IServiceCollection services, ApplicationAssemblies assemblies) : IStartupCheck
{
    public IEnumerable<string> Problems() => [.. BehaviorProblems(), .. assemblies.All.SelectMany(a => a.GetTypes()).Where(IsUseCase).SelectMany(UseCaseProblems)];

    internal static bool IsUseCase(Type type) =>
        MediationRegistration.IsConcrete(type) && ResponseOf(type) is not null;

    /// <summary>What a command or query answers; null for any other type.</summary>
    internal static Type? ResponseOf(Type type) => type.GetInterfaces()
        .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() is var d && (d == typeof(ICommand<>) || d == typeof(IQuery<>)))
        ?.GetGenericArguments()[0];

    private static IEnumerable<string> InitialisedMembers(Type type)
    {
        if (type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length) is not { } constructor)
        {
            return [];
        }

        var parameters = constructor.GetParameters();
        var fresh = constructor.Invoke([.. parameters.Select(parameter => DefaultOf(parameter.ParameterType))]);
        return type.GetProperties()
            .Where(member => member.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true)
            .ExceptBy(parameters.Select(parameter => parameter.Name), member => member.Name, StringComparer.Ordinal)
            .Where(member => !Equals(member.GetValue(fresh), DefaultOf(member.PropertyType)))
            .Select(member => member.Name);
    }

    private static object? DefaultOf(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;

    private static string FileOf(Type type) => $"src/Modules/{UseCase.ModuleOf(type)}/Application/{type.Name}.cs";

    private IEnumerable<string> BehaviorProblems() => services
        .Where(s => s.ServiceType.IsGenericType && s.ServiceType.GetGenericTypeDefinition() == typeof(IPipelineBehavior<,>))
        .GroupBy(s => s.ImplementationType)
        .Where(group => group.Count() > 1 || !MediationRegistration.Behaviors.Contains(group.Key))
        .Select(group => $"The behaviour {group.Key?.Name} is registered {group.Count()} time(s) outside the one list. " +
            "Keep it only in src/Platform/Application/Mediation/MediationRegistration.cs.");

    private IEnumerable<string> UseCaseProblems(Type type)
    {
        var isCommand = typeof(ICommand).IsAssignableFrom(type);
        var kind = isCommand ? "Command" : "Query";
        var response = ResponseOf(type);
        var handlers = services
            .Where(s => s.ServiceType.IsGenericType
                && s.ServiceType.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)
                && s.ServiceType.GetGenericArguments()[0] == type)
            .Select(s => s.ImplementationType?.Name).ToList();
        if (handlers.Count != 1)
        {
            yield return $"{kind} {type.FullName} has {handlers.Count} handlers ({string.Join(", ", handlers)}), and needs one. " +
                $"In {FileOf(type)} write: internal sealed class {type.Name}Handler : I{kind}Handler<{type.Name}, {response?.Name}>";
        }

        var validators = services.Count(s => s.ServiceType == typeof(IValidator<>).MakeGenericType(type));
        if (validators > 1 || (validators == 0 && (isCommand || type.GetProperties().Length > 0)))
        {
            yield return $"{kind} {type.FullName} has {validators} validators, and needs one. " +
                $"In {FileOf(type)} write: internal sealed class {type.Name}Validator : AbstractValidator<{type.Name}>";
        }

        foreach (var member in InitialisedMembers(type))
        {
            yield return $"{kind} {type.FullName} gives its member {member} an initialiser, which generated JSON metadata loses when the member is absent. " +
                $"In {FileOf(type)} make it a constructor parameter with a default, or nullable.";
        }

        switch (AccessAttribute.Of(type))
        {
            case null:
                yield return $"{kind} {type.FullName} does not say who may send it. " +
                    $"In {FileOf(type)} put [RequirePermission(\"…\")], [SignedIn] or [Public(\"reason\")] on it.";
                break;
            case RequirePermissionAttribute { Permission: var permission } when !new PermissionCatalog(assemblies).Contains(permission):
                yield return $"{kind} {type.FullName} requires the permission '{permission}', which no module declares. " +
                    $"Declare it in src/Modules/{UseCase.ModuleOf(type)}/Application/{UseCase.ModuleOf(type)}Permissions.cs.";
                break;
            default:
                break;
        }
    }
}
