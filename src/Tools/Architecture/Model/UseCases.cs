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

    public static bool IsValidator(TypeDefinition type)
    {
        for (var ancestor = type.BaseType; IsConcrete(type) && ancestor is not null; ancestor = ancestor.Resolve()?.BaseType)
        {
            if (MemberName.Full(ancestor.GetElementType()) is "FluentValidation.AbstractValidator")
                return true;
        }

        return false;
    }

    /// <summary>The compiler gives every record, and nothing else, a method of this name.</summary>
    public static bool IsRecord(TypeDefinition type) => type.Methods.Any(method => method.Name == "<Clone>$");

    /// <summary>Visible from another assembly.</summary>
    public static bool IsVisible(TypeDefinition type) =>
        type.IsPublic || ((type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamilyOrAssembly) && IsVisible(type.DeclaringType));

    private static bool IsConcrete(TypeDefinition type) => type is { IsAbstract: false, IsInterface: false };

    private static bool Implements(TypeDefinition type, string[] interfaces) =>
        type.Interfaces.Any(entry => interfaces.Contains(MemberName.Full(entry.InterfaceType.GetElementType()), StringComparer.Ordinal));
}
