namespace Monolith.Platform.Application;

/// <summary>Writes types as they are written in code.</summary>
public static class TypeName
{
    /// <summary>The name without namespace, such as <c>Page&lt;ServiceView&gt;</c>.</summary>
    public static string Of(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>"
        : type.Name;
}
