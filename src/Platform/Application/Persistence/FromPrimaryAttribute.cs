namespace Monolith.Platform.Application;

/// <summary>A query that must not be answered by a read replica, because being a moment late would be wrong for others than the caller.</summary>
/// <param name="reason">Why; architects read it.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class FromPrimaryAttribute(string reason) : Attribute
{
    public string Reason { get; } = reason;
}
