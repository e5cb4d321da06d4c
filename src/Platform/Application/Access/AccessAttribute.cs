namespace Monolith.Platform.Application;

/// <summary>Says who may send a use case; every command and query carries exactly one.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public abstract class AccessAttribute : Attribute;
