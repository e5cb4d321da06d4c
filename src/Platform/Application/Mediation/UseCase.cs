using System.Reflection;

namespace Monolith.Platform.Application;

/// <summary>What the platform knows of one command or query.</summary>
/// <param name="Type">The request type.</param>
/// <param name="IsCommand">Whether it changes state.</param>
/// <param name="Access">Who may send it.</param>
public sealed record UseCase(Type Type, bool IsCommand, AccessAttribute Access)
{
    public string Name => Type.Name;

    /// <summary>The folder of the module, from the namespace <c>Monolith.&lt;Module&gt;.Application</c>.</summary>
    public string Module { get; } = ModuleOf(Type);

    /// <summary>How its answers are kept; null when they are not.</summary>
    public CachedAttribute? Cached { get; } = Type.GetCustomAttribute<CachedAttribute>();

    /// <summary>The use case of a request type.</summary>
    /// <exception cref="InvalidOperationException">The type declares no access; the start check names it with the remedy.</exception>
    public static UseCase Of(Type type) => new(
        type,
        typeof(ICommand).IsAssignableFrom(type),
        AccessAttribute.Of(type)
            ?? throw new InvalidOperationException($"{type.FullName} declares no access: add [RequirePermission], [SignedIn] or [Public]."));

    /// <summary>The folder of the module that a type belongs to.</summary>
    public static string ModuleOf(Type type) => type.Namespace?.Split('.') is [_, var module, ..] ? module : type.Assembly.GetName().Name ?? "";
}
