using Mono.Cecil;

namespace Monolith.Architecture;

/// <summary>Recognises the parts of a use case by the platform's types they are made of.</summary>
internal static class UseCases
{
    private static readonly string[] RequestInterfaces = ["Monolith.Platform.Application.ICommand", "Monolith.Platform.Application.IQuery"];

    private static readonly string[] HandlerInterfaces =
    [
        "Monolith.Platform.Application.ICommandHandler",
        "Monolith.Platform.Application.IQueryHandler",
        "Monolith.Platform.Application.IEventHandler",
    ];

    public static bool IsRequest(TypeDefinition type) => IsConcrete(type) && Implements(type, RequestInterfaces);

    public static bool IsHandler(TypeDefinition type) => IsConcrete(type) && Implements(type, HandlerInterfaces);

    public static bool IsCommand(TypeDefinition type) => IsConcrete(type) && Implements(type, RequestInterfaces[..1]);

    public static bool IsValidator(TypeDefinition type) => IsConcrete(type) && ValidatedBy(type) is not null;

    public static bool IsEvent(TypeDefinition type) => IsConcrete(type) && Implements(type, ["Monolith.Platform.Domain.IIntegrationEvent"]);

    public static bool IsAggregate(TypeDefinition type) => Inheritance.BasesOf(type).Any(ancestor => Inheritance.Is(ancestor, "Monolith.Platform.Domain.AggregateRoot"));

    /// <summary>What a validator checks; null for what is no validator.</summary>
    public static TypeReference? ValidatedBy(TypeDefinition type) => Inheritance.BasesOf(type)
        .OfType<GenericInstanceType>().FirstOrDefault(ancestor => Inheritance.Is(ancestor, "FluentValidation.AbstractValidator"))?.GenericArguments[0];

    /// <summary>The commands and queries that a handler handles.</summary>
    public static IEnumerable<TypeReference> HandledBy(TypeDefinition type) => Inheritance.InterfacesOf(type)
        .OfType<GenericInstanceType>().Where(face => Inheritance.Is(face, HandlerInterfaces[..2])).Select(face => face.GenericArguments[0]);

    /// <summary>The compiler gives every record, and nothing else, a method of this name.</summary>
    public static bool IsRecord(TypeDefinition type) => type.Methods.Any(method => method.Name == "<Clone>$");

    /// <summary>Visible from another assembly.</summary>
    public static bool IsVisible(TypeDefinition type) =>
        type.IsPublic || ((type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamilyOrAssembly) && IsVisible(type.DeclaringType));

    private static bool IsConcrete(TypeDefinition type) => type is { IsAbstract: false, IsInterface: false };

    private static bool Implements(TypeDefinition type, string[] interfaces) =>
        Inheritance.InterfacesOf(type).Any(face => Inheritance.Is(face, interfaces));
}
