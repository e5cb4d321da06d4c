namespace Monolith.Platform.Application;

/// <summary>The name under which a handler's deliveries are kept, which outlives the name of its class.</summary>
/// <param name="name">The module and what the handler does, in lower case: <c>inquiries.offered-services</c>; at most 100 characters.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventHandlerAttribute(string name) : Attribute
{
    public const int MaxNameLength = 100;

    public string Name => name;
}
