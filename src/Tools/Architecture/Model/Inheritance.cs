using Mono.Cecil;

namespace Monolith.Architecture;

/// <summary>What a type is through its ancestors, with the type arguments that it gives them filled in.</summary>
internal static class Inheritance
{
    /// <summary>The base classes, the nearest first.</summary>
    public static IEnumerable<TypeReference> BasesOf(TypeDefinition type)
    {
        IList<TypeReference> given = [.. type.GenericParameters];
        for (var definition = type; definition?.BaseType is { } ancestor;)
        {
            var closed = Close(ancestor, given);
            yield return closed;
            given = (closed as GenericInstanceType)?.GenericArguments ?? [];
            definition = closed.Resolve();
        }
    }

    /// <summary>The interfaces, also those that a base class implements.</summary>
    public static IEnumerable<TypeReference> InterfacesOf(TypeDefinition type) => type.Interfaces.Select(entry => entry.InterfaceType)
        .Concat(from ancestor in BasesOf(type)
                let given = (ancestor as GenericInstanceType)?.GenericArguments ?? []
                from entry in ancestor.Resolve()?.Interfaces ?? []
                select Close(entry.InterfaceType, given));

    public static bool Is(TypeReference type, params string[] names) => names.Contains(MemberName.Full(type.GetElementType()), StringComparer.Ordinal);

    private static TypeReference Close(TypeReference type, IList<TypeReference> given)
    {
        switch (type)
        {
            case GenericParameter { Type: GenericParameterType.Type } parameter when parameter.Position < given.Count:
                return given[parameter.Position];
            case GenericInstanceType constructed:
                var closed = new GenericInstanceType(constructed.ElementType);
                foreach (var argument in constructed.GenericArguments)
                    closed.GenericArguments.Add(Close(argument, given));
                return closed;
            default:
                return type;
        }
    }
}
