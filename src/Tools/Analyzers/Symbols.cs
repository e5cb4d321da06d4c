using Microsoft.CodeAnalysis;

namespace Monolith.Analyzers;

/// <summary>Questions about symbols that several refusals ask.</summary>
internal static class Symbols
{
    /// <summary>The type is the other one or derives from it.</summary>
    public static bool Is(this ITypeSymbol? type, ITypeSymbol? other)
    {
        for (var one = type; one is not null && other is not null; one = one.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, other.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Every value of the other type is one of this.</summary>
    public static bool IsSameOrBaseOf(this ITypeSymbol? type, ITypeSymbol other) =>
        type is not null && (other.Is(type) || other.AllInterfaces.Contains(type, SymbolEqualityComparer.Default));

    /// <summary>The interfaces of a type, itself included where it is one, that are made of the given generic or plain one.</summary>
    public static IEnumerable<INamedTypeSymbol> Implementing(this ITypeSymbol type, params INamedTypeSymbol?[] definitions) =>
        type.AllInterfaces.Where(contract => definitions.Any(definition => SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, definition)));

    public static bool HasAttribute(this ISymbol symbol, INamedTypeSymbol? attribute) =>
        attribute is not null && symbol.GetAttributes().Any(given => given.AttributeClass.Is(attribute));

    /// <summary>The name with its namespace, without type arguments.</summary>
    public static string FullName(this ITypeSymbol? type) =>
        type is null ? "" : type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space.ToDisplayString()}.{type.MetadataName}" : type.MetadataName;

    /// <summary>The file that declares a type, from <c>src</c> on.</summary>
    public static string File(this INamedTypeSymbol type)
    {
        var path = (type.Locations[0].SourceTree?.FilePath ?? "").Replace('\\', '/');
        return path.LastIndexOf("/src/", StringComparison.Ordinal) is >= 0 and var start ? path.Substring(start + 1) : path.Length > 0 ? path : "this file";
    }
}
