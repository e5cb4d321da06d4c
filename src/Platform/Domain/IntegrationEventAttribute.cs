namespace Monolith.Platform.Domain;

/// <summary>The name under which an integration event is stored and sent, which outlives the name of its type.</summary>
/// <param name="name">The module and what happened, in lower case: <c>catalog.service-published</c>; at most 150 characters.</param>
/// <param name="version">Counts the shapes of the event from 1.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class IntegrationEventAttribute(string name, int version) : Attribute
{
    public string Name => name;

    public int Version => version;
}
