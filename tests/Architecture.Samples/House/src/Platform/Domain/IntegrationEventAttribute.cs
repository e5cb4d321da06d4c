namespace Monolith.Platform.Domain;

/// <summary>The name of an event.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class IntegrationEventAttribute(string name, int version) : Attribute
{
    public string Name => name;

    public int Version => version;
}
