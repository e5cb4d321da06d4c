using FluentValidation;
using MediatR;

namespace Monolith.Platform.Application;

/// <summary>Reads the commands and queries of all modules, with what surrounds each.</summary>
internal sealed class UseCaseReader(ApplicationAssemblies assemblies, XmlDocs docs) : IModuleReader<MappedUseCase>
{
    public IEnumerable<Owned<MappedUseCase>> Read()
    {
        var types = assemblies.All.SelectMany(assembly => assembly.GetTypes()).Where(MediationRegistration.IsConcrete).ToList();
        var handlers = ByArgument(types, typeof(IRequestHandler<,>));
        var validators = ByArgument(types, typeof(IValidator<>));
        return types.Where(type => WiringCheck.ResponseOf(type) is not null).Select(type => UseCase.Of(type)).Select(useCase => new Owned<MappedUseCase>(useCase.Module, new()
        {
            Name = useCase.Name,
            IsCommand = useCase.IsCommand,
            Summary = docs.OfType(useCase.Type) ?? "",
            Access = MappedAccess.Of(useCase.Access),
            Validator = validators[useCase.Type].Select(validator => validator.Name).FirstOrDefault(),
            Handler = handlers[useCase.Type].Select(handler => handler.Name).FirstOrDefault() ?? "",
            Behaviors = [.. MediationRegistration.Behaviors.Where(behavior => Surrounds(behavior, useCase.Type)).Select(NameOf)],
            Answers = WiringCheck.ResponseOf(useCase.Type) is { } answer ? TypeName.Of(answer) : "",
        }));
    }

    /// <summary>The implementations of a generic contract, by its first argument.</summary>
    private static ILookup<Type, Type> ByArgument(IEnumerable<Type> types, Type contract) => types
        .SelectMany(type => type.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == contract), (type, i) => (type, Argument: i.GetGenericArguments()[0]))
        .ToLookup(pair => pair.Argument, pair => pair.type);

    /// <summary>Whether a behaviour is for such a request: what it asks of the request's type, as the container sees it.</summary>
    private static bool Surrounds(Type behavior, Type request) => behavior.GetGenericArguments()[0].GetGenericParameterConstraints()
        .Where(constraint => !constraint.ContainsGenericParameters)
        .All(constraint => constraint.IsAssignableFrom(request));

    private static string NameOf(Type behavior) => behavior.Name.Split('`')[0].Replace("Behavior", "", StringComparison.Ordinal);
}
