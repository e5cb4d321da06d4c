using System.Reflection;

namespace Monolith.Platform.Application;

/// <summary>Says who may send a use case; every command and query carries exactly one.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public abstract class AccessAttribute : Attribute
{
    /// <summary>What a use case says of itself; null when it says nothing, whatever its base type says.</summary>
    // Asked for in words: reflection does not look for AttributeUsage on an attribute's base class.
    public static AccessAttribute? Of(Type type) => type.GetCustomAttribute<AccessAttribute>(inherit: false);
}
