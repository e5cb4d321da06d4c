using Mono.Cecil;

namespace Monolith.Architecture;

/// <summary>Whether others can change what a property holds.</summary>
internal static class Mutability
{
    /// <summary>A setter that others can call once the object is there; init is none.</summary>
    public static bool IsSettable(PropertyDefinition property) =>
        property.SetMethod is { IsPublic: true } or { IsAssembly: true } or { IsFamilyOrAssembly: true }
        && property.SetMethod.ReturnType is not RequiredModifierType { ModifierType.FullName: "System.Runtime.CompilerServices.IsExternalInit" };
}
