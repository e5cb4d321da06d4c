namespace Monolith.Platform.Application;

/// <summary>Marks a port of the platform that a module implements: the one way to reach another module without an event, each by a decision of its own.</summary>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class ModulePortAttribute : Attribute;
