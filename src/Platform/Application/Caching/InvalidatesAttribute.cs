namespace Monolith.Platform.Application;

/// <summary>Has the answers forgotten, on every instance, that depend on what a command changes.</summary>
/// <param name="tags">The tags of the queries concerned.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class InvalidatesAttribute(params string[] tags) : Attribute
{
    public IReadOnlyList<string> Tags => tags;
}
